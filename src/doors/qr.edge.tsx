import qrcode from 'qrcode-generator'

/** An address as a QR code: one path, black on white in every mode, with a quiet edge of four. */
export function QrCode({ address, label }: { readonly address: string; readonly label: string }) {
  const code = qrcode(0, 'M')
  code.addData(address)
  code.make()
  const size = code.getModuleCount()
  const rows = Array.from({ length: size }, (_, row) => row)
  const path = rows
    .map((row) => rows.map((column) => (code.isDark(row, column) ? `M${column + 4} ${row + 4}h1v1h-1z` : '')).join(''))
    .join('')
  return (
    <svg
      class="rd-qr"
      viewBox={`0 0 ${size + 8} ${size + 8}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size + 8} height={size + 8} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
