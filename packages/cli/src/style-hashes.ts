// React Aria puts two style elements into the page by script. A policy without 'unsafe-inline' lets them in by the hash of
// their text, which is repeated here; a test compares it with the installed library.
import { createHash } from 'node:crypto';

export const styles = [
  // usePress: no zoom by double tap on what can be pressed.
  `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`,
  // usePreventScroll: the page behind a dialog stays put on iOS.
  `@layer {
  * {
    overscroll-behavior: contain;
  }
}`,
];

/** `sha256-…`, as a Content-Security-Policy wants them. */
export const styleHashes = styles.map(
  (style) => `sha256-${createHash('sha256').update(style).digest('base64')}`,
);
