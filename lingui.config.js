import { formatter } from '@lingui/format-po';

/** English is the source; `pseudo` proves that no string escapes the catalogue and that layouts survive longer words. */
export default {
  sourceLocale: 'en',
  locales: ['en', 'pseudo'],
  pseudoLocale: 'pseudo',
  fallbackLocales: { pseudo: 'en' },
  catalogs: [
    { path: '<rootDir>/packages/web/src/messages/{locale}', include: ['<rootDir>/packages/web/src'] },
  ],
  format: formatter({ lineNumbers: false, origins: false }),
};
