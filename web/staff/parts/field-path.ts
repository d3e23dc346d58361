/** The field that the path of a problem is about: `stops` of `stops[1].endsAt`. */
export function fieldOfPath(path: string): string {
  return /^[^.[]+/.exec(path)?.[0] ?? path;
}

/** What is expected, with the place in its list of what is wrong: `第 2 项：晚于到达时间` of `stops[1].endsAt`. */
export function placedWords(path: string, expected: string): string {
  const place = /^[^.[]+\[(\d+)\]/.exec(path)?.[1];
  return place === undefined ? expected : `第 ${Number(place) + 1} 项：${expected}`;
}
