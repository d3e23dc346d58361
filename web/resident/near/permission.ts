/** What the browser remembers of the visitor's answer; `unknown` where it does not say, as WeChat's. */
export type Permission = PermissionState | 'unknown';

export async function positionPermission(): Promise<Permission> {
  try {
    const status = await navigator.permissions.query({ name: 'geolocation' });
    return status.state;
  } catch {
    return 'unknown';
  }
}

/** Where the switch for the position is: each browser hides it elsewhere. */
export type Browser = 'wechat' | 'ios' | 'android' | 'desktop';

export function browserOf(userAgent: string): Browser {
  if (/MicroMessenger/i.test(userAgent)) return 'wechat';
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'ios';
  return /Android|HarmonyOS|Mobile/.test(userAgent) ? 'android' : 'desktop';
}
