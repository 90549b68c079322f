// A code to be read by a camera: dark on light in both schemes, because cameras expect it so.
import encodeQR from 'qr';
import { useMemo } from 'react';
import styles from './qr-code.module.css';

/** From here on each dot less helps a camera more than what mends a smudge. */
const LONG = 600;

/** `label` says what it leads to. Empty places around it are part of it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, size } = useMemo(() => {
    const rows = encodeQR(text, 'raw', { ecc: text.length > LONG ? 'low' : 'medium', border: 4 });
    const dots = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { path: dots.join(''), size: rows.length };
  }, [text]);
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
