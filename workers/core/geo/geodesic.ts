import type { LngLat } from './lng-lat.ts';

/** The WGS84 ellipsoid (EPSG:7030): half axes in metres, flattening. */
const A = 6_378_137;
const FLATTENING = 1 / 298.257_223_563;
const B = A * (1 - FLATTENING);
const SECOND_ECCENTRICITY = (A * A - B * B) / (B * B);

/** Angles closer than this no longer move the answer by a tenth of a millimetre. */
const CLOSE = 1e-12;
/** Enough everywhere but nearly opposite each other on the globe. */
const MAX_ROUNDS = 100;

/**
 * Metres along the WGS84 ellipsoid, to half a millimetre: the inverse problem after T. Vincenty, “Direct and inverse solutions
 * of geodesics on the ellipsoid”, Survey Review XXIII (1975). NaN for two points nearly opposite each other on the globe.
 */
export function geodesicM([lngA, latA]: LngLat, [lngB, latB]: LngLat): number {
  const [sinA, cosA] = reduced(latA);
  const [sinB, cosB] = reduced(latB);
  const difference = radians(lngB - lngA);
  let lambda = difference;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const [sinLambda, cosLambda] = [Math.sin(lambda), Math.cos(lambda)];
    const sinSigma = Math.hypot(cosB * sinLambda, cosA * sinB - sinA * cosB * cosLambda);
    if (sinSigma === 0) return 0;
    const cosSigma = sinA * sinB + cosA * cosB * cosLambda;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cosA * cosB * sinLambda) / sinSigma;
    const cos2Alpha = 1 - sinAlpha ** 2;
    const cosMiddle = cos2Alpha === 0 ? 0 : cosSigma - (2 * sinA * sinB) / cos2Alpha;
    const next = difference + lengthening(sinAlpha, cos2Alpha, sigma, sinSigma, cosSigma, cosMiddle);
    const isClose = Math.abs(next - lambda) < CLOSE;
    lambda = next;
    if (!isClose) continue;
    const [a, b] = series(cos2Alpha);
    return B * a * (sigma - shortening(b, sinSigma, cosSigma, cosMiddle));
  }
  return Number.NaN;
}

/** The point `metres` away along the ellipsoid in a direction (degrees clockwise from north): the direct problem, as above. */
export function geodesicPoint([lng, lat]: LngLat, bearing: number, metres: number): LngLat {
  const [sinU, cosU] = reduced(lat);
  const [sinBearing, cosBearing] = [Math.sin(radians(bearing)), Math.cos(radians(bearing))];
  const sigma1 = Math.atan2(sinU, cosU * cosBearing);
  const sinAlpha = cosU * sinBearing;
  const cos2Alpha = 1 - sinAlpha ** 2;
  const [a, b] = series(cos2Alpha);
  const flat = metres / (B * a);
  let sigma = flat;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = flat + shortening(b, Math.sin(sigma), Math.cos(sigma), Math.cos(2 * sigma1 + sigma));
    const isClose = Math.abs(next - sigma) < CLOSE;
    sigma = next;
    if (isClose) break;
  }
  const [sinSigma, cosSigma] = [Math.sin(sigma), Math.cos(sigma)];
  const cosMiddle = Math.cos(2 * sigma1 + sigma);
  const to = Math.atan2(
    sinU * cosSigma + cosU * sinSigma * cosBearing,
    (1 - FLATTENING) * Math.hypot(sinAlpha, sinU * sinSigma - cosU * cosSigma * cosBearing),
  );
  const lambda = Math.atan2(sinSigma * sinBearing, cosU * cosSigma - sinU * sinSigma * cosBearing);
  const difference = lambda - lengthening(sinAlpha, cos2Alpha, sigma, sinSigma, cosSigma, cosMiddle);
  return [lng + degrees(difference), degrees(to)];
}

/** A closed ring of points `metres` around a centre, anticlockwise from the east as RFC 7946 wants outer rings. */
export function geodesicCircle(centre: LngLat, metres: number, corners = 72): LngLat[] {
  const ring = Array.from({ length: corners }, (_, index) =>
    geodesicPoint(centre, 90 - (360 * index) / corners, metres),
  );
  return [...ring, ...ring.slice(0, 1)];
}

/** Sine and cosine of the reduced latitude. */
function reduced(lat: number): readonly [sin: number, cos: number] {
  const tan = (1 - FLATTENING) * Math.tan(radians(lat));
  const cos = 1 / Math.sqrt(1 + tan ** 2);
  return [tan * cos, cos];
}

/** A and B of the series. */
function series(cos2Alpha: number): readonly [a: number, b: number] {
  const u2 = cos2Alpha * SECOND_ECCENTRICITY;
  return [
    1 + (u2 / 16_384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2))),
    (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2))),
  ];
}

/** Δσ */
function shortening(b: number, sinSigma: number, cosSigma: number, cosMiddle: number): number {
  const middle2 = cosMiddle ** 2;
  const last = (b / 6) * cosMiddle * (-3 + 4 * sinSigma ** 2) * (-3 + 4 * middle2);
  return b * sinSigma * (cosMiddle + (b / 4) * (cosSigma * (-1 + 2 * middle2) - last));
}

/** λ − L: by how much the difference of longitudes is larger on the auxiliary sphere. */
function lengthening(
  sinAlpha: number,
  cos2Alpha: number,
  sigma: number,
  sinSigma: number,
  cosSigma: number,
  cosMiddle: number,
): number {
  const c = (FLATTENING / 16) * cos2Alpha * (4 + FLATTENING * (4 - 3 * cos2Alpha));
  const inner = cosMiddle + c * cosSigma * (-1 + 2 * cosMiddle ** 2);
  return (1 - c) * FLATTENING * sinAlpha * (sigma + c * sinSigma * inner);
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
