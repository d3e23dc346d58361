import type { LngLat } from './lng-lat.ts';

/** Hundredths of a second of arc: 0.3 m, finer than any point here. */
const DECIMALS = 2;

/** A point in degrees, minutes and seconds as maps print it, latitude first: `37°43′57.36″N 112°40′50.88″E`. */
export function formatDms([lng, lat]: LngLat, decimals = DECIMALS): string {
  return `${angle(lat, decimals)}${lat < 0 ? 'S' : 'N'} ${angle(lng, decimals)}${lng < 0 ? 'W' : 'E'}`;
}

/** Rounded as a whole number of the smallest unit first, so that 59.999″ becomes the next minute and never 60″. */
function angle(degrees: number, decimals: number): string {
  const unit = 10 ** decimals;
  const total = Math.round(Math.abs(degrees) * 3600 * unit);
  const whole = Math.floor(total / (3600 * unit));
  const minutes = Math.floor(total / (60 * unit)) % 60;
  const seconds = ((total % (60 * unit)) / unit).toFixed(decimals);
  const width = decimals === 0 ? 2 : decimals + 3;
  return `${whole}°${String(minutes).padStart(2, '0')}′${seconds.padStart(width, '0')}″`;
}
