import { formatter } from '@lingui/format-po';

const web = '<rootDir>/packages/web/src';

/** What can be on screen before anything is open: its words come with the page, all others with the rooms (see shell/i18n.ts). */
export const beforeRooms = [
  'shell',
  'ui',
  'app',
  'rooms/welcome',
  'rooms/lock',
  'rooms/kit',
  'rooms/devices',
  'rooms/settings',
  'rooms/help',
  'tools/help',
  'tools/compass/leaving',
  'tools/together/invited',
];
const folders = beforeRooms.map((folder) => `${web}/${folder}`);

/** English is the source; `pseudo` proves that no string escapes the catalogues and that layouts survive longer words. */
export default {
  sourceLocale: 'en',
  locales: ['en', 'pseudo'],
  pseudoLocale: 'pseudo',
  fallbackLocales: { pseudo: 'en' },
  catalogs: [
    { path: `${web}/messages/door/{locale}`, include: folders },
    {
      path: `${web}/messages/rooms/{locale}`,
      include: [web],
      exclude: folders.map((folder) => `${folder}/**`),
    },
  ],
  format: formatter({ lineNumbers: false, origins: false }),
};
