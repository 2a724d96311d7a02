import { Doorway } from './door-shape.tsx'

/** A wall with three open doors of different heads, and one light. Never fewer than three, never one of them shut. */
export function Emblem() {
  return (
    <svg viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <path class="wall" d="M0 64V24A24 24 0 0 1 24 0H40A24 24 0 0 1 64 24V64z" fill="#0f3d3a" />
      <path d="M6 43H20.5L39.5 64H24.5zM24.5 43H39.5V64H24.5zM43.5 43H58L39.5 64H24.5z" fill="#ffc94d" opacity=".5" />
      <Doorway head="round" x={6} top={18} width={14.5} floor={43} hinge="left" />
      <Doorway head="straight" x={24.5} top={12} width={15} floor={43} hinge="left" />
      <Doorway head="gabled" x={43.5} top={19.5} width={14.5} floor={43} hinge="right" />
    </svg>
  )
}

/** The small door beside "Need help now". */
export function HelpNowSign() {
  return (
    <svg viewBox="0 0 14 18" aria-hidden="true" focusable="false">
      <path d="M1.2 17V7.2a5.8 5.8 0 0 1 11.6 0V17z" fill="#fff" stroke="#16211e" stroke-width="2" />
      <path d="M1.2 3 6.4 5V15.2L1.2 17z" fill="#16211e" />
    </svg>
  )
}
