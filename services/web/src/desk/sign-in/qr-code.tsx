import { QRCode } from 'antd';

/** Black on white by night as well: many cameras cannot read the opposite. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    <figure className="qr-code" aria-label={label}>
      <QRCode type="svg" value={text} size={200} color="#000000" bgColor="#ffffff" />
    </figure>
  );
}
