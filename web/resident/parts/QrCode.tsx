import { qrDrawing } from '../model/qr.ts';

/** A QR code drawn on the server: dark on white whatever the page's colours, or a phone cannot read it. */
export function QrCode(props: { of: string; label: string }) {
  const drawing = qrDrawing(props.of);
  return (
    <svg
      class="qr"
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${drawing.size} ${drawing.size}`}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${drawing.size}v${drawing.size}H0z`} />
      <path fill="#000" d={drawing.path} />
    </svg>
  );
}
