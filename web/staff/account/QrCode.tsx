import { createMemo } from 'solid-js';
import { encode } from 'uqr';

/** Quiet zone that readers need around the code, in modules. */
const MARGIN = 4;

/** A QR code as one path; black on white in every theme, as cameras expect. */
export function QrCode(props: { text: string; label: string }) {
  const code = createMemo(() => encode(props.text, { ecc: 'M', border: MARGIN }));
  const path = () =>
    code()
      .data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
      .join('');
  return (
    <svg class="account-qr" role="img" aria-label={props.label} viewBox={`0 0 ${code().size} ${code().size}`}>
      <rect width="100%" height="100%" fill="#ffffff" />
      <path d={path()} fill="#000000" shape-rendering="crispEdges" />
    </svg>
  );
}
