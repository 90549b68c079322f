// Circles in every state: an invitation that is read, what is needed first, founding, asking somebody in, coming in, and leaving. The
// relay is one that does as it is told, and the others are devices without a browser.
import { expect, type Page } from '@playwright/test';
import type { Intent, SpaceId } from '../../packages/domain/src/index.ts';
import { makeKit } from '../device-steps.ts';
import { Ghost } from '../ghost.ts';
import { begin, openSample, placeOn } from '../pages.ts';
import { StandIn } from '../stand-in-relay.ts';
import { keep, unlock } from '../vault-steps.ts';
import { type Group, go, main, openSteps, press, type State } from './state.ts';

const passphrase = 'seven lanterns by the canal';
const origin = `http://localhost:${process.env.ORRERY_TEST_PORT ?? 4651}`;
const address = `${origin.replace('http', 'ws')}/sync`;
const nowhere = 'ab'.repeat(32);

/** Of somebody who invites. */
const host = { link: '' };
async function somebodyInvites() {
  const robin = await Ghost.arrive('Robin', new StandIn(origin));
  host.link = (await robin.invites(origin, address, 'Robin’s table')).address;
  robin.stop();
  return {};
}
/** To a link, loaded anew: an address that differs behind the # alone loads nothing. */
async function open(page: Page, link: string): Promise<void> {
  await page.goto('/help');
  await page.goto(link);
}

const reading: State[] = [
  { on: '/invited', called: 'a link to paste', open: (page) => page.goto('/invited') },
  {
    on: '/invited',
    called: 'nothing pasted',
    open: async (page) => {
      await page.goto('/invited');
      await press(page, 'Read it');
    },
    sees: 'Please paste the link',
    hasFieldError: true,
  },
  {
    on: '/invited',
    called: 'a link of which a piece is missing',
    open: (page) => open(page, host.link.slice(0, -8)),
    shows: [['paste-link.tsx Notice', 'A piece of this link is missing']],
  },
  {
    on: '/invited',
    called: 'what awaits one',
    open: (page) => open(page, host.link),
    sees: 'Robin calls you Alex.',
  },
  {
    on: '/invited',
    called: 'declined',
    open: async (page) => {
      await open(page, host.link);
      await press(page, 'Say no');
    },
    sees: 'You owe nobody a reason.',
  },
];

const before: State[] = [
  {
    on: '/together',
    called: 'before there is a kit',
    open: (page) => go(page, '/together'),
    shows: ['lacking.tsx Notice'],
  },
  {
    on: '/together/found',
    called: 'before there is a kit',
    open: (page) => go(page, '/together/found'),
    sees: 'you need a kit first',
  },
  {
    on: '/together/:space',
    called: 'one that is not there',
    open: (page) => go(page, `/together/${nowhere}`),
    shows: ['not-in-circle.tsx Empty'],
  },
  {
    on: '/invited/join',
    called: 'without an invitation',
    open: (page) => go(page, '/invited/join'),
    shows: ['join-screen.tsx Empty'],
  },
  {
    on: '/invited/join',
    called: 'before there is a passphrase',
    open: async (page) => {
      await open(page, host.link);
      await press(page, 'Join');
    },
    sees: 'First a passphrase for this device',
  },
];

const relay = new StandIn(origin);
const there = { ben: null as Ghost | null, kit: null as Ghost | null, circle: '', link: '' };
const called = (name: string) => ({ tool: 'spaces', intent: { type: 'nameCircle', name } }) satisfies Intent;

/** Ben, who is in, has invited Kit and told the others. */
async function benInvitesKit(): Promise<void> {
  const space = there.circle as SpaceId;
  const ben = there.ben?.in(space);
  const lists = { members: [], said: [], sees: [], touches: [] };
  const made = await ben?.inviting.invite({ by: 'Ben', circle: 'The four of us', ...lists });
  if (!made?.ok) throw new Error('no invitation');
  await expect.poll(() => ben?.sync?.state.unsent).toBe(0);
  there.kit = await Ghost.arrive('Kit', relay);
  await there.kit.join(`${origin}/#${ben?.inviting.linkOf(made.value.id)}`);
  await there.ben?.letsIn(space);
}
const circlePath = () => `/together/${there.circle}`;

/** The circle that the page has founded, known to the relay. */
async function founded(page: Page): Promise<void> {
  if (there.circle) return go(page, circlePath());
  await go(page, '/together/found');
  await page.getByLabel('What the circle is called').fill('The four of us');
  await page.getByLabel('What you are called there').fill('Alex');
  await press(page, 'Found it');
  await expect(page.getByRole('heading', { level: 1, name: 'The four of us' })).toBeVisible();
  there.circle = (await placeOn(page)).split('/').at(-1) ?? '';
}

async function invites(page: Page, who: string): Promise<void> {
  await go(page, `${circlePath()}/invite`);
  await page.getByLabel('Who it is for').fill(who);
  await press(page, 'Make the invitation');
}

async function linkOn(page: Page): Promise<string> {
  await openSteps(page, 'The link itself');
  return page.getByLabel('The link', { exact: true }).innerText();
}

/** Everything that was open is open anew, from what lies in the vault. */
async function again(page: Page): Promise<void> {
  await page.goto('/together');
  await unlock(page, passphrase);
}

const withKit: State[] = [
  {
    on: '/together',
    called: 'no circle yet',
    open: (page) => go(page, '/together'),
    shows: ['together-screen.tsx Empty: You are in no circle'],
  },
  {
    on: '/together/found',
    called: 'no name, and no relay',
    open: async (page) => {
      await go(page, '/together/found');
      await page.getByText('Another relay').click();
      await page.getByLabel('Address of the circle’s relay').fill('nowhere at all');
      await press(page, 'Found it');
    },
    sees: 'That is no address of a relay',
    hasFieldError: true,
  },
  {
    on: '/together/:space',
    called: 'a relay that asks for a code',
    open: async (page) => {
      relay.refuses = (space) => space === there.circle || relay.spaces.size > 1;
      await founded(page);
    },
    shows: ['circle-relay.tsx Notice'],
    after: async (page) => {
      await page.getByLabel('Address of the circle’s relay').fill('nowhere at all');
      await press(page, 'Ask again');
      await expect(page.getByText('That is no address of a relay')).toBeVisible();
      await page.getByLabel('Address of the circle’s relay').fill(new URL(origin).host);
      relay.refuses = () => false;
      // it may have tried again by itself
      const ask = page.getByRole('button', { name: 'Ask again' });
      await ask.click({ timeout: 2_000 }).catch(() => undefined);
      await expect(page.getByText('Everything that is here is there too.')).toBeVisible({ timeout: 60_000 });
    },
  },
  {
    on: '/together/:space',
    called: 'leaving it',
    open: async (page) => {
      await founded(page);
      await press(page, 'Leave this circle');
    },
    shows: ['leave-dialog.tsx Dialog'],
    after: (page) => page.getByRole('button', { name: 'Stay' }).click(),
  },
  {
    on: '/together/:space',
    called: 'no name for it',
    open: async (page) => {
      await founded(page);
      await press(page, 'Rename the circle');
      await page.getByLabel('Name in the circle').fill('');
      await press(page, 'Save');
    },
    shows: [['name-dialog.tsx Dialog', 'What the circle is called']],
    hasFieldError: true,
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/together/:space/invite',
    called: 'for nobody',
    open: async (page) => {
      await go(page, `${circlePath()}/invite`);
      await press(page, 'Make the invitation');
    },
    sees: 'Please give a name',
    hasFieldError: true,
  },
  {
    on: '/together/:space/invitations/:invitation',
    called: 'the relay is away',
    open: async (page) => {
      relay.isDown = true;
      relay.drop();
      await invites(page, 'Ben');
    },
    shows: ['invitation-screen.tsx Progress'],
    breaks: true,
    after: async (page) => {
      relay.isDown = false;
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await expect(page.getByText('The link itself')).toBeVisible({ timeout: 60_000 });
    },
  },
  {
    on: '/together/:space/invitations/:invitation',
    called: 'the link and the message',
    open: async (page) => {
      await invites(page, 'Noor');
      await openSteps(page);
    },
    shows: ['link-to-send.tsx Disclosure: The message', 'link-to-send.tsx Disclosure: The link itself'],
  },
  {
    on: '/together/:space/invitations/:invitation',
    called: 'withdrawn',
    open: async (page) => {
      if (await page.getByText('You withdrew it').isVisible()) return;
      await press(page, 'Withdraw it');
    },
    shows: [['invitation-screen.tsx Empty: A week', 'You withdrew it']],
  },
  {
    on: '/together/:space/invitations/:invitation',
    called: 'one that is not there',
    open: (page) => go(page, `${circlePath()}/invitations/${nowhere}`),
    shows: ['invitation-screen.tsx Empty: This invitation'],
  },
  {
    on: '/together/:space/invitations/:invitation',
    called: 'two have answered',
    open: async (page) => {
      await invites(page, 'Ben');
      const link = await linkOn(page);
      there.ben = await Ghost.arrive('Ben', relay);
      const other = await Ghost.arrive('Somebody else', relay);
      await there.ben.join(link);
      await other.join(link);
      other.stop();
    },
    sees: 'More than one has answered',
  },
  {
    on: '/together/:space/invitations/:invitation',
    called: 'before saying yes',
    open: (page) =>
      page
        .getByRole('region', { name: /^Ben has answered/ })
        .getByRole('button', { name: 'Yes, the same' })
        .click(),
    shows: ['guest-answers.tsx Dialog'],
    after: (page) => page.getByRole('button', { name: 'Not yet' }).click(),
  },
  {
    on: '/together/:space/invitations/:invitation',
    called: 'they are in',
    open: async (page) => {
      const ben = page.getByRole('region', { name: /^Ben has answered/ });
      const here = await placeOn(page);
      await ben.or(page.getByText('They are in.')).first().waitFor();
      if (await ben.isVisible()) await ben.getByRole('button', { name: 'Yes, the same' }).click();
      const yes = page.getByRole('button', { name: 'Yes, they may come in' });
      await yes.click({ timeout: 2_000 }).catch(() => undefined);
      await expect(
        page.getByRole('list', { name: 'Who is in' }).getByText('Ben', { exact: true }),
      ).toBeVisible({ timeout: 30_000 });
      await go(page, here);
    },
    shows: ['invitation-screen.tsx Empty: They are in'],
  },
  {
    on: '/together/:space',
    called: 'what one can do with a member',
    open: async (page) => {
      await founded(page);
      await press(page, 'More about Ben');
    },
    shows: [['members.tsx Menu', 'More about Ben']],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/together/:space',
    called: 'who a member is on the map',
    open: async (page) => {
      await founded(page);
      await press(page, 'More about Ben');
      await page.getByRole('menuitem', { name: 'Who this is on my map' }).click();
    },
    shows: ['who-on-map.tsx Dialog'],
    after: (page) => page.keyboard.press('Escape'),
  },
  {
    on: '/together/:space',
    called: 'somebody asks to come in',
    open: async (page) => {
      await founded(page);
      if (await page.getByText('May Cleo come in?').isVisible()) return;
      await invites(page, 'Cleo');
      const cleo = await Ghost.arrive('Cleo', relay);
      await cleo.join(await linkOn(page));
      await press(page, 'Yes, the same');
      await press(page, 'Yes, they may come in');
      cleo.stop();
    },
    sees: 'May Cleo come in?',
  },
  {
    on: '/together/:space/invitations/:invitation',
    called: 'before withdrawing it from somebody whom the others know of',
    open: async (page) => {
      await go(page, circlePath());
      const invited = page.getByRole('list', { name: 'Invitations from this device' });
      await invited.getByRole('link', { name: /^Cleo/ }).first().click();
      await press(page, 'Withdraw it');
    },
    shows: ['invitation-screen.tsx Dialog'],
    after: (page) => page.getByRole('button', { name: 'Leave it open' }).click(),
  },
  {
    on: '/together/:space',
    called: 'before saying yes to somebody whom another invited',
    open: async (page) => {
      await founded(page);
      if (!there.kit) await benInvitesKit();
      const kit = page.getByRole('region', { name: 'Kit asks to come in' });
      await kit.getByRole('radio', { name: 'Yes' }).click({ timeout: 30_000 });
    },
    shows: ['newcomer.tsx Dialog'],
    after: (page) => page.getByRole('button', { name: 'Not now' }).click(),
  },
  {
    on: '/together/:space',
    called: 'somebody to whom one has said no',
    open: async (page) => {
      await founded(page);
      const kit = page.getByRole('region', { name: 'Kit asks to come in' });
      const folded = page.getByText('You said no to Kit');
      if (!(await folded.isVisible())) await kit.getByRole('radio', { name: 'No' }).click();
      await openSteps(page, 'You said no to Kit');
    },
    shows: [['newcomers.tsx Disclosure', 'You said no to Kit']],
  },
  {
    on: '/together/:space',
    called: 'another calls the circle otherwise',
    open: async (page) => {
      await founded(page);
      await there.ben?.in(there.circle as SpaceId).intend(called('The five of us'));
    },
    shows: [['circle-home.tsx Notice', 'Ben calls it']],
    after: async (page) => {
      await press(page, 'I know');
      await there.ben?.in(there.circle as SpaceId).intend(called('The four of us'));
      await press(page, 'I know');
    },
  },
  {
    on: '/together/:space/invitations/:invitation',
    called: 'they came in by the invitation of another',
    open: async (page) => {
      if (await page.getByText('They are in, by an invitation of somebody else.').isVisible()) return;
      await invites(page, 'Kit');
      const link = await linkOn(page);
      const here = await placeOn(page);
      await there.kit?.circles.leave(there.circle as SpaceId, false);
      await there.kit?.join(link);
      await press(page, 'Yes, the same');
      await press(page, 'Yes, they may come in');
      await expect(
        page.getByRole('list', { name: 'Who is in' }).getByText('Kit', { exact: true }),
      ).toBeVisible({
        timeout: 30_000,
      });
      await go(page, here);
    },
    shows: [['invitation-screen.tsx Notice', 'They are in, by an invitation']],
    after: async () => there.kit?.stop(),
  },
  {
    on: '/together/:space/invitations/:invitation',
    called: 'another tab talks to the relay',
    open: async (page) => {
      await go(page, circlePath());
      await page.reload();
      await page.evaluate(() => void navigator.locks.request('orrery relay', () => new Promise(() => {})));
      await unlock(page, passphrase);
      await go(page, circlePath());
      const invited = page.getByRole('list', { name: 'Invitations from this device' });
      await invited.getByRole('link', { name: /^Ben/ }).first().click();
    },
    shows: [['invitation-screen.tsx Empty: Another', 'Another tab of Orrery']],
    after: again,
  },
  {
    on: '/together/:space',
    called: 'asked to come in, and the relay has too much to do',
    open: async (page) => {
      if (!there.link) {
        const robin = await Ghost.arrive('Robin', relay);
        there.link = (await robin.invites(origin, address, 'Robin’s table')).address;
        robin.stop();
      }
      relay.alter = (tell) => (tell.kind === 'posted' ? { kind: 'closing', why: 'tooMuch' } : tell);
      await go(page, '/invited');
      await page.getByLabel('The link, or the message with it').fill(there.link);
      await press(page, 'Read it');
      await press(page, 'Join');
      await page.getByLabel('What you are called there').fill('');
      await press(page, 'Ask to come in');
      await expect(page.getByText('Please give a name')).toBeVisible();
      await page.getByLabel('What you are called there').fill('Alex');
      await press(page, 'Ask to come in');
    },
    shows: [
      ['asking.tsx Notice', 'too much to do'],
      ['asking.tsx Progress', 'Sending your answer'],
    ],
    after: async (page) => {
      relay.alter = (tell) => tell;
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await expect(page.getByText('Waiting for everybody’s yes')).toBeVisible({ timeout: 30_000 });
    },
  },
  {
    on: '/together/:space',
    called: 'turning back',
    open: (page) => press(page, 'Turn back'),
    shows: ['asking.tsx Dialog'],
    after: (page) => page.getByRole('button', { name: 'Wait on' }).click(),
  },
  {
    on: '/together',
    called: 'circles, each as it stands',
    open: (page) => go(page, '/together'),
    sees: 'Robin compares the digits with you.',
  },
  {
    on: '/together/:space',
    called: 'the relay says that one is out',
    open: async (page) => {
      await go(page, circlePath());
      relay.alter = (tell) => (tell.kind === 'welcome' ? { kind: 'closing', why: 'ended' } : tell);
      relay.drop();
      await page.evaluate(() => dispatchEvent(new Event('online')));
    },
    shows: [['circle-alarms.tsx Notice', 'you are out of this circle']],
    after: async (page) => {
      relay.alter = (tell) => tell;
      await again(page);
    },
  },
  {
    on: '/together/:space',
    called: 'left, and what stays of it',
    open: async (page) => {
      await go(page, circlePath());
      if (await page.getByText('You left it.').isVisible()) return;
      await press(page, 'Leave this circle');
      await press(page, 'Leave, keep a copy');
      await openSteps(page, 'Circles that you left');
      await main(page).getByRole('link', { name: 'The four of us' }).click({ timeout: 30_000 });
    },
    sees: 'You left it.',
    after: async () => there.ben?.stop(),
  },
  {
    on: '/together',
    called: 'circles that one has left',
    open: async (page) => {
      await go(page, '/together');
      await openSteps(page, 'Circles that you left');
    },
    shows: ['together-screen.tsx Disclosure'],
  },
];

/** A join that finds no name is refused where the name stands. */
const joining: State[] = [
  {
    on: '/invited/join',
    called: 'without a name',
    open: async (page) => {
      await go(page, '/invited');
      await page.getByLabel('The link, or the message with it').fill(host.link);
      await press(page, 'Read it');
      await press(page, 'Join');
      await page.getByLabel('What you are called there').fill('');
      await press(page, 'Ask to come in');
    },
    sees: 'Please give a name',
    hasFieldError: true,
  },
];

const sample: State[] = [
  {
    on: '/together',
    called: 'in the sample',
    open: (page) => go(page, '/together'),
    shows: ['together-screen.tsx Empty: Here are the circles'],
  },
];

export const together: readonly Group[] = [
  { name: 'an invitation, before anything is open', start: somebodyInvites, states: reading },
  {
    name: 'circles, before there is a kit',
    start: async (page) => {
      await somebodyInvites();
      await begin(page, { Sam: '4' });
      return {};
    },
    states: before,
  },
  {
    name: 'circles in the sample',
    start: async (page) => {
      await openSample(page);
      return {};
    },
    states: sample,
  },
  {
    name: 'circles, at a relay that does as it is told',
    start: async (page) => {
      await somebodyInvites();
      Object.assign(there, { circle: '', kit: null });
      await relay.standIn(page);
      await begin(page, { Ben: '4' });
      await page.goto('/settings');
      await keep(page, passphrase);
      await makeKit(page, 'Phone');
      return {};
    },
    states: [...joining, ...withKit],
    inTurn: true,
  },
];
