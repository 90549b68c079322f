// A client and a therapist, each in a browser of their own, at one relay: a space is founded, the therapist is invited, both sign how they
// work, the client takes their name back and signs again, and ends it; the therapist's device then shows nothing of it, and keeps nothing.
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import {
  arrive,
  digitsOn,
  expectMembers,
  invite,
  joinByLink,
  passphraseOf,
  somebody,
  toTogether,
} from './circle-steps.ts';
import { OwnRelay } from './own-relay.ts';
import { placeOn, violations } from './pages.ts';
import { heard, main, press, sign } from './paper-steps.ts';
import { go, openSelect, openSteps } from './states/state.ts';
import { unlock } from './vault-steps.ts';

const relay = new OwnRelay(Number(process.env.ORRERY_TEST_PORT ?? 4651) + 32);
const space = 'Ana and Dr. Ode';
const paper = 'How we work together';
const question = 'Did you mean Friday, or Saturday?';
const ownNote = 'Ask about the sister again';
const secret = 'They must have forgotten me altogether';
const terms = {
  'What the provider may see': 'What Ana puts here, and not her diary.',
  'When the provider reads': 'On Thursdays before we meet.',
  'When it is urgent': 'The crisis line, or 112.',
  'What is kept on record': 'Days and topics, in the practice.',
};

test.beforeAll(async () => {
  await relay.forget();
  await relay.start();
});
test.afterAll(() => relay.stop());

const home = async (page: Page) => {
  await toTogether(page);
  const there = main(page).getByRole('link', { name: new RegExp(`^${space}`) });
  const clients = main(page).getByRole('link', { name: /^I work with clients.*with clients$/ });
  await expect(there.or(clients)).toBeVisible();
  if (await clients.isVisible()) await clients.click();
  await there.click();
  await expect(page.getByRole('heading', { level: 1, name: space })).toBeVisible();
};
const picture = async (page: Page, name: string) => {
  if (process.env.ORRERY_PICTURES)
    await page.screenshot({ path: `${process.env.ORRERY_PICTURES}/${name}.png`, fullPage: true });
};

test('a client and a therapist begin, sign, stop and end, and nothing shows after that', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const ana = await somebody(browser, relay);
  await arrive(ana.page, 'Ana');

  await test.step('CARE50 a client founds a space of its own, apart from circles', async () => {
    await toTogether(ana.page);
    await main(ana.page)
      .getByRole('link', { name: /^Work with a therapist or coach/ })
      .click();
    await expect(main(ana.page).getByText('Orrery is no therapist')).toBeVisible();
    await expect(main(ana.page).getByRole('radio', { name: /^A client/ })).toBeChecked();
    await picture(ana.page, 'found');
    await ana.page.getByLabel('What the space is called').fill(space);
    await ana.page.getByLabel('What you are called there').fill('Ana');
    await press(ana.page, 'Found it');
    await expect(ana.page.getByRole('heading', { level: 1, name: space })).toBeVisible();
    await expect(ana.page.getByText('Everything that is here is there too.')).toBeVisible(heard);
    await expect(main(ana.page).getByText('nothing else of yours')).toBeVisible();
    await expect(main(ana.page).getByRole('heading', { name: 'When you want it to end' })).toHaveCount(0);
  });

  const link = await invite(ana.page, 'Dr. Ode');
  const reader = await somebody(browser, relay);
  await test.step('CARE51 the guest reads as what they are asked', async () => {
    await reader.page.goto(link);
    await expect(
      reader.page.getByRole('heading', { level: 1, name: /asks you to work with them/ }),
    ).toBeVisible();
    await expect(reader.page.getByText('A client can end your access at any time.')).toBeVisible();
    expect(await violations(reader.page)).toEqual([]);
    await picture(reader.page, 'invited');
  });
  const ode = await joinByLink(browser, relay, link, 'Dr. Ode');
  const digits = await digitsOn(ode.page);
  await expect.poll(() => digitsOn(ana.page), heard).toBe(digits);
  await press(ana.page, 'Yes, the same');
  await ana.page.getByRole('button', { name: 'Yes, they may come in' }).click();
  for (const page of [ana.page, ode.page]) await expectMembers(page, ['Ana', 'Dr. Ode']);

  await test.step('CARE52 each sees what they may, and a provider asks nobody in', async () => {
    await expect(main(ana.page).getByText('Therapist, coach or counsellor, as they say')).toBeVisible();
    await expect(main(ode.page).getByText('Nothing is shown to you yet.')).toBeVisible();
    await expect(main(ode.page).getByRole('link', { name: 'Invite somebody' })).toHaveCount(0);
    await expect(main(ode.page).getByRole('button', { name: /^End the access/ })).toHaveCount(0);
    await expect(main(ana.page).getByRole('button', { name: 'End the access of Dr. Ode' })).toBeVisible();
  });

  await test.step('CARE21 CARE53 the therapist writes how they work; what is missing is said at its field', async () => {
    await main(ode.page).getByRole('link', { name: 'Write how we work together' }).click();
    await press(ode.page, 'See what they will get');
    await expect(
      main(ode.page).getByRole('textbox', { name: 'What the provider may see' }),
    ).toHaveAccessibleDescription(/Please write/);
    for (const [label, text] of Object.entries(terms)) await ode.page.getByLabel(label).fill(text);
    await picture(ode.page, 'write');
    expect(await violations(ode.page)).toEqual([]);
    await press(ode.page, 'See what they will get');
    await ode.page.getByRole('dialog').getByRole('button', { name: 'Show it to Ana' }).click();
    await expect(main(ode.page).getByText('Waiting for you and Ana.')).toBeVisible();
    await sign(ode.page, paper);
    await expect(main(ode.page).getByText('Not in force. Waiting for Ana.')).toBeVisible();
  });

  let note = '';
  const inForce = 'In force. All have signed.';
  await test.step('CARE22 signed by both, it begins', async () => {
    await home(ana.page);
    await main(ana.page)
      .getByRole('link', { name: new RegExp(`^${paper}`) })
      .click(heard);
    await sign(ana.page, paper);
    await expect(main(ana.page).getByText(inForce)).toBeVisible();
    await expect(main(ode.page).getByText(inForce)).toBeVisible(heard);
    await home(ana.page);
    for (const text of Object.values(terms).slice(0, 3))
      await expect(main(ana.page).getByText(text)).toBeVisible();
    expect(await violations(ana.page)).toEqual([]);
    await picture(ana.page, 'home');
  });

  await test.step('CARE27 CARE29 CARE55 a suggestion opens the tool, and done is all that is told', async () => {
    await home(ode.page);
    await expect(main(ode.page).getByText(/^Nothing is shown to you yet/)).toHaveCount(0);
    await main(ode.page).getByRole('link', { name: 'Suggest something' }).click();
    await press(ode.page, 'Suggest it');
    await expect(main(ode.page).getByText('Please choose what it opens.')).toBeVisible();
    await openSelect(ode.page, /What it opens/);
    await ode.page.getByRole('option', { name: 'The story I tell myself' }).click();
    await ode.page.getByLabel('What it is about').fill('What happened before it hurt?');
    await picture(ode.page, 'suggest');
    expect(await violations(ode.page)).toEqual([]);
    await press(ode.page, 'Suggest it');
    await expect(main(ode.page).getByText('What happened before it hurt?')).toBeVisible();
    await expect(main(ana.page).getByText('What happened before it hurt?')).toBeVisible(heard);
    await picture(ana.page, 'suggested');
    await main(ana.page).getByRole('link', { name: 'Open: The story I tell myself' }).click();
    await openSteps(ana.page);
    await ana.page.getByLabel('What do you tell yourself about it?').fill(secret);
    await ana.page.getByLabel('A question, in your own words').fill(question);
    await press(ana.page, 'Keep');
    await expect(ana.page.getByRole('link', { name: 'Change the note' })).toBeVisible();
    note = await placeOn(ana.page);
    await home(ana.page);
    await main(ana.page).getByRole('radio', { name: 'It is done' }).click();
    await expect(ana.page.getByText('Dr. Ode hears that it is done, and nothing else.')).toBeVisible();
    await expect(main(ode.page).getByText(/told done/)).toBeVisible(heard);
  });

  await test.step('CARE58 a therapist says who they are, and the client reads it as their own word', async () => {
    await home(ode.page);
    await main(ode.page).getByRole('link', { name: 'Say who I am' }).click();
    await ode.page.getByLabel('Profession').fill('Psychotherapist');
    await ode.page
      .getByLabel('Licence, and where it can be looked up')
      .fill('No. 4711, chamber of the state');
    await ode.page.getByText('Online', { exact: true }).click();
    await picture(ode.page, 'about-me');
    expect(await violations(ode.page)).toEqual([]);
    await press(ode.page, 'Tell them');
    await expect(main(ode.page).getByText('No. 4711')).toBeVisible();
    await home(ana.page);
    await expect(main(ana.page).getByText('What Dr. Ode says of themselves')).toBeVisible(heard);
    await expect(main(ana.page).getByText('Orrery has checked none of it')).toBeVisible();
    await picture(ana.page, 'claims');
  });

  await test.step('CARE43 CARE61 a date has its link, and a session begins between the two', async () => {
    await home(ode.page);
    await main(ode.page).getByRole('link', { name: 'Propose a date' }).click();
    await expect(ode.page.getByText('The night after it is spent together')).toHaveCount(0);
    await ode.page.getByLabel('Where').fill('https://call.example/ode');
    await main(ode.page)
      .getByText(/^Ask them now/)
      .click();
    await picture(ode.page, 'date');
    await main(ode.page).getByRole('button', { name: 'Ask them', exact: true }).click();
    await expect(ode.page.getByRole('heading', { level: 1, name: space })).toBeVisible();
    await home(ode.page);
    await main(ode.page).getByRole('link', { name: 'Begin a session' }).click();
    await expect(ode.page.getByRole('heading', { level: 1, name: 'Begin a session' })).toBeVisible();
    await picture(ode.page, 'session-new');
    expect(await violations(ode.page)).toEqual([]);
    await main(ode.page).getByRole('button', { name: 'Begin', exact: true }).click();
    await expect(ode.page.getByRole('heading', { level: 1, name: 'A session with Ana' })).toBeVisible();
    await home(ana.page);
    await main(ana.page)
      .getByRole('link', { name: /^A session with Dr\. Ode/ })
      .click(heard);
    await press(ana.page, 'I am here');
    await expect(
      main(ana.page).getByRole('heading', { name: /What would you like to talk about/ }),
    ).toBeVisible();
    await picture(ana.page, 'session');
    expect(await violations(ana.page)).toEqual([]);
    await home(ana.page);
    await picture(ana.page, 'home-with-session');
    await main(ana.page).getByRole('link', { name: 'Look back together' }).click();
    await expect(ana.page.getByRole('heading', { level: 1, name: 'Look back together' })).toBeVisible();
  });

  await test.step('CARE35 CARE36 CARE57 notes and the record are the therapist’s own, and the record is put right by another entry', async () => {
    const work = () => main(ode.page).getByRole('link', { name: /^What I keep of this/ });
    const write = async (link: string, label: string, text: string) => {
      await main(ode.page).getByRole('link', { name: link }).click();
      await ode.page.getByLabel(label).fill(text);
      await press(ode.page, 'Keep it');
      await expect(main(ode.page).getByText(text)).toBeVisible();
    };
    await home(ode.page);
    await work().click();
    await write('Write a note', 'Your note', ownNote);
    await write('Put something on record', 'What goes on record', 'Met on Thurday.');
    await main(ode.page).getByRole('link', { name: 'Correct entry 1' }).click();
    await expect(main(ode.page).getByText('Met on Thurday.')).toBeVisible();
    await press(ode.page, 'Keep it');
    await expect(main(ode.page).getByText('Please write it in your own words.')).toBeVisible();
    await ode.page.getByLabel('What goes on record').fill('Met on Thursday.');
    await picture(ode.page, 'correct');
    await press(ode.page, 'Keep it');
    await expect(main(ode.page).getByText('Entry 2, corrects entry 1')).toBeVisible();
    await picture(ode.page, 'work');
    expect(await violations(ode.page)).toEqual([]);
    const coming = ode.page.waitForEvent('download');
    await press(ode.page, 'Save the record as a file');
    const file = readFileSync(await (await coming).path(), 'utf8');
    expect(JSON.parse(file)).toMatchObject({
      entries: [
        { entry: 1, client: 'Ana', text: 'Met on Thurday.', corrects: null },
        { entry: 2, client: 'Ana', text: 'Met on Thursday.', corrects: 1 },
      ],
    });
    expect(file).not.toContain(ownNote);
    await press(ode.page, 'Erase the note');
    await ode.page.getByRole('alertdialog').getByRole('button', { name: 'Erase it for good' }).click();
    await expect(main(ode.page).getByText(ownNote)).toHaveCount(0);
    await home(ana.page);
    await expect(main(ana.page).getByText('What I keep of this')).toHaveCount(0);
  });

  const toClients = async (page: Page) => {
    await toTogether(page);
    await main(page)
      .getByRole('link', { name: /^I work with clients/ })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'My clients' })).toBeVisible();
  };

  const toShared = async (page: Page) => {
    await home(page);
    await main(page)
      .getByRole('link', { name: /^What is shared here/ })
      .click(heard);
  };
  const puts = async (last: string) => {
    await go(ana.page, note);
    await main(ana.page).getByRole('link', { name: 'Share the question with a circle' }).click();
    if (last) await ana.page.getByLabel('Last day on which they see it').fill(last);
    await press(ana.page, 'See it as Dr. Ode');
    await press(ana.page, 'Share it');
    await expect(ana.page.getByRole('heading', { level: 1, name: 'Shared here' })).toBeVisible();
    await toShared(ode.page);
    await expect(main(ode.page).getByText(question)).toBeVisible(heard);
    await expect(ode.page.getByText(secret)).toHaveCount(0);
  };
  await test.step('CARE31 CARE56 a piece is put there; taken back, it is gone for the therapist', async () => {
    await puts('');
    await toClients(ode.page);
    const row = main(ode.page).getByRole('link', { name: new RegExp(`^${space}, with Ana`) });
    await expect(row).toContainText('1 thing not marked as read');
    await picture(ode.page, 'clients');
    expect(await violations(ode.page)).toEqual([]);
    await toShared(ode.page);
    await picture(ode.page, 'shared');
    await press(ode.page, 'Mark as read');
    await expect(main(ode.page).getByRole('button', { name: 'Mark as read' })).toHaveCount(0);
    await toClients(ode.page);
    await expect(row).not.toContainText('marked as read');
    await toShared(ode.page);
    await toShared(ana.page);
    await expect(main(ana.page).getByText(/read/)).toHaveCount(0);
    await press(ana.page, 'Take it back');
    await ana.page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
    await expect(main(ode.page).getByText(question)).toHaveCount(0, heard);
  });

  await test.step('CARE30 with a last day it is gone when the day is over, the client being away', async () => {
    await puts(new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10));
    await ana.context.setOffline(true);
    await ode.page.clock.setFixedTime(Date.now() + 4 * 86_400_000);
    await ode.page.reload();
    await unlock(ode.page, passphraseOf('Dr. Ode'));
    await home(ode.page);
    await expect(main(ode.page).getByRole('link', { name: 'Suggest something' })).toBeVisible();
    await expect(main(ode.page).getByRole('link', { name: /^What is shared here/ })).toHaveCount(0);
    await ana.context.setOffline(false);
    await home(ana.page);
  });

  await test.step('CARE24 a client takes their name back, alone and at once, and can sign again', async () => {
    await main(ana.page)
      .getByRole('link', { name: new RegExp(`^${paper}`) })
      .click();
    await press(ana.page, 'Withdraw from this paper');
    await expect(ana.page.getByRole('dialog').getByText('It holds at once.')).toBeVisible();
    await ana.page.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true }).click();
    await expect(main(ode.page).getByText('Not in force any more: Ana withdrew.')).toBeVisible(heard);
    await home(ode.page);
    await expect(main(ode.page).getByText('Nothing is shown to you yet.')).toBeVisible();
  });

  await test.step('CARE54 two taps end the access, and nothing of the space shows to the therapist', async () => {
    await home(ana.page);
    await press(ana.page, 'End the access of Dr. Ode');
    await expect(ana.page.getByRole('alertdialog').getByText('nobody has to agree')).toBeVisible();
    expect(await violations(ana.page)).toEqual([]);
    await picture(ana.page, 'end');
    await ana.page.getByRole('button', { name: 'End it for good' }).click();
    await expect(ana.page.getByText('Ended. Dr. Ode can read nothing that comes now.')).toBeVisible();
    await expect(main(ana.page).getByRole('button', { name: /^End the access/ })).toHaveCount(0);
    await expect(main(ode.page).getByText('You are not in this circle, or not any more.')).toBeVisible(heard);
    await toTogether(ode.page);
    await expect(main(ode.page).getByText(space)).toHaveCount(0);
  });
  for (const one of [ana, reader, ode]) expect(one.faults).toEqual([]);
});
