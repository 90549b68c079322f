import { browserRelays, followVault, openBrowserVault } from '@orrery/client';
import { lazy, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { fetchFirstPages } from './app/first-pages.ts';
import { watchInvitations } from './app/invitation-link.ts';
import { startUpdates } from './app/update.ts';
import './base.css';
import { watchComingBack } from './shell/came-back.ts';
import { startI18n } from './shell/i18n.ts';
import { tidyAddress } from './shell/location.ts';
import { readPreference } from './shell/preferences.ts';
import { applyScheme } from './shell/scheme.ts';
import { setWindowIcon } from './shell/title.ts';

applyScheme();
watchInvitations();
tidyAddress();
watchComingBack();
// a window that says nothing says nothing from the first moment
if (readPreference('neutral') === 'yes') {
  document.title = '\u200b';
  setWindowIcon(true);
}
const root = createRoot(document.getElementById('root') ?? document.body);

if (import.meta.env.DEV && location.pathname.startsWith('/gallery')) {
  await startI18n();
  const Gallery = lazy(async () => ({ default: (await import('./gallery/app.tsx')).GalleryApp }));
  root.render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
} else {
  const [vault] = await Promise.all([openBrowserVault(), startI18n()]);
  const world = { now: () => new Date().toISOString(), newId: () => crypto.randomUUID() };
  const session = followVault(vault, world, browserRelays());
  for (const event of ['keydown', 'pointerdown', 'touchstart'])
    addEventListener(event, () => vault.touch(), { capture: true, passive: true });
  if (session.phase.name === 'new') fetchFirstPages();
  root.render(
    <StrictMode>
      <App session={session} />
    </StrictMode>,
  );
  startUpdates();
}
