// Which paper lies in the printer where somebody lives: Letter where it is the custom (CLDR, paper sizes), A4 everywhere else.
import type { SheetSize } from './sheet.tsx';

const LETTER = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'CR', 'GT', 'NI', 'PA', 'PR', 'SV', 'VE', 'BZ']);

/** `locale`: as `useFormats` has it. Without a country, the one where most people speak the language. */
export const sizeIn = (locale: string): SheetSize => {
  const { region } = new Intl.Locale(locale).maximize();
  return region && LETTER.has(region) ? 'LETTER' : 'A4';
};
