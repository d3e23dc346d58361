import type { PhotoWritten } from '#core/schemas/staff-photos.ts';
import { ApiError, errorFrom } from '#web-api/api-error.ts';

const PATIENCE_MS = 120_000;

export interface PhotoToSend {
  readonly owner: string;
  readonly alt: string;
  /** Stays with the photo: sent again it is added once. */
  readonly key: string;
  readonly jpeg: ArrayBuffer;
}

/** Uploads a photo and tells how far it is, 0 to 1, which `fetch` cannot. Rejects with ApiError. */
export function sendPhoto(
  { owner, alt, key, jpeg }: PhotoToSend,
  progress: (share: number) => void,
): Promise<PhotoWritten> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/staff/photos?${new URLSearchParams({ owner, alt, key })}`);
    request.timeout = PATIENCE_MS;
    request.setRequestHeader('content-type', 'image/jpeg');
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new ApiError('offline', 'OFFLINE'));
    request.ontimeout = () => reject(new ApiError('timeout', 'TIMEOUT'));
    request.onload = () => {
      const { responseText, status } = request;
      // as the API's schemas give it
      if (status === 201) resolve(JSON.parse(responseText) as PhotoWritten);
      else void errorFrom(new Response(responseText, { status: status || 500 })).then(reject);
    };
    request.send(jpeg);
  });
}
