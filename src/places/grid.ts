import type { Point } from './place.ts'

/** Metres on the British National Grid. */
export interface GridPoint {
  readonly easting: number
  readonly northing: number
}

interface Ellipsoid {
  readonly major: number
  readonly minor: number
}

// All figures: Ordnance Survey, A guide to coordinate systems in Great Britain, annexes A to C.
const airy: Ellipsoid = { major: 6_377_563.396, minor: 6_356_256.909 }
const wgs84: Ellipsoid = { major: 6_378_137, minor: 6_356_752.3142 }
const origin = { easting: 400_000, northing: -100_000, latitude: 49, longitude: -2, scale: 0.999_601_271_7 }
const shift = { x: 446.448, y: -125.157, z: 542.06, turnX: 0.1502, turnY: 0.247, turnZ: 0.8421, scale: -20.4894e-6 }

const radians = (degrees: number): number => (degrees * Math.PI) / 180
const degrees = (angle: number): number => (angle * 180) / Math.PI
const arc = (seconds: number): number => radians(seconds / 3600)
const eccentricity = ({ major, minor }: Ellipsoid): number => 1 - minor ** 2 / major ** 2

/** Metres along the meridian from the grid's true origin to a latitude. */
function meridian(latitude: number): number {
  const n = (airy.major - airy.minor) / (airy.major + airy.minor)
  const from = latitude - radians(origin.latitude)
  const sum = latitude + radians(origin.latitude)
  const first = (1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * from
  const second = (3 * n + 3 * n ** 2 + 2.625 * n ** 3) * Math.sin(from) * Math.cos(sum)
  const third = 1.875 * (n ** 2 + n ** 3) * Math.sin(2 * from) * Math.cos(2 * sum)
  const fourth = (35 / 24) * n ** 3 * Math.sin(3 * from) * Math.cos(3 * sum)
  return airy.minor * origin.scale * (first - second + third - fourth)
}

function footLatitude(northing: number): number {
  let latitude = radians(origin.latitude)
  for (let turn = 0; turn < 20; turn++) {
    const left = northing - origin.northing - meridian(latitude)
    if (Math.abs(left) < 0.00001) break
    latitude += left / (airy.major * origin.scale)
  }
  return latitude
}

/** Latitude and longitude in radians on the Airy ellipsoid, by the series of annex C. */
function onAiry({ easting, northing }: GridPoint): { readonly latitude: number; readonly longitude: number } {
  const foot = footLatitude(northing)
  const e2 = eccentricity(airy)
  const nu = (airy.major * origin.scale) / Math.sqrt(1 - e2 * Math.sin(foot) ** 2)
  const rho = (airy.major * origin.scale * (1 - e2)) / (1 - e2 * Math.sin(foot) ** 2) ** 1.5
  const eta = nu / rho - 1
  const t = Math.tan(foot)
  const e = easting - origin.easting
  const seventh = (t / (2 * rho * nu)) * e ** 2
  const eighth = (t / (24 * rho * nu ** 3)) * (5 + 3 * t ** 2 + eta - 9 * t ** 2 * eta) * e ** 4
  const ninth = (t / (720 * rho * nu ** 5)) * (61 + 90 * t ** 2 + 45 * t ** 4) * e ** 6
  const over = 1 / Math.cos(foot)
  const tenth = (over / nu) * e
  const eleventh = (over / (6 * nu ** 3)) * (nu / rho + 2 * t ** 2) * e ** 3
  const twelfth = (over / (120 * nu ** 5)) * (5 + 28 * t ** 2 + 24 * t ** 4) * e ** 5
  return {
    latitude: foot - seventh + eighth - ninth,
    longitude: radians(origin.longitude) + tenth - eleventh + twelfth,
  }
}

/** British National Grid to WGS 84 by the seven-figure Helmert transform: good to about five metres. */
export function pointOfGrid(grid: GridPoint): Point {
  const { latitude, longitude } = onAiry(grid)
  const nu = airy.major / Math.sqrt(1 - eccentricity(airy) * Math.sin(latitude) ** 2)
  const x = nu * Math.cos(latitude) * Math.cos(longitude)
  const y = nu * Math.cos(latitude) * Math.sin(longitude)
  const z = (1 - eccentricity(airy)) * nu * Math.sin(latitude)
  const [turnX, turnY, turnZ] = [arc(shift.turnX), arc(shift.turnY), arc(shift.turnZ)] as const
  const grow = 1 + shift.scale
  return onWgs84({
    x: shift.x + grow * x - turnZ * y + turnY * z,
    y: shift.y + turnZ * x + grow * y - turnX * z,
    z: shift.z - turnY * x + turnX * y + grow * z,
  })
}

function onWgs84({ x, y, z }: { readonly x: number; readonly y: number; readonly z: number }): Point {
  const e2 = eccentricity(wgs84)
  const fromAxis = Math.hypot(x, y)
  let latitude = Math.atan2(z, fromAxis * (1 - e2))
  for (let turn = 0; turn < 10; turn++) {
    const nu = wgs84.major / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2)
    latitude = Math.atan2(z + e2 * nu * Math.sin(latitude), fromAxis)
  }
  return { latitude: degrees(latitude), longitude: degrees(Math.atan2(y, x)) }
}
