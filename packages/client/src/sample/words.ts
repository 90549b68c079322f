// Every word of the sample: made-up people, in the tone of the app. A second language replaces this file alone.
import type { ChoiceFields, ChoiceOption, EveningFields, IdeaFields, NoteFields } from '@orrery/domain';

export const names = {
  me: { name: 'Lou', pronouns: 'they/them' },
  sam: {
    name: 'Sam',
    pronouns: 'he/him',
    notes: 'Best before nine in the morning. Tuesdays and Thursdays are with Ines.',
  },
  kit: {
    name: 'Kit',
    pronouns: 'they/them',
    notes:
      'Lives far away. We cook the same dish on a call on Thursdays and visit each other three times a year.',
  },
  noor: { name: 'Noor', pronouns: 'she/her', notes: 'Works shifts and sends them to me once a month.' },
  ines: {
    name: 'Ines',
    pronouns: 'she/her',
    notes: 'We wave at each other in the hallway, and both like it that way.',
  },
  jo: { name: 'Jo', pronouns: 'he/him', notes: '' },
  robin: { name: 'Robin', pronouns: 'she/they', notes: 'Sam and I met her on the same evening.' },
  wen: { name: 'Wen', pronouns: '', notes: '' },
} as const;

export const days = {
  birthday: 'Sam’s birthday',
  visit: 'The day of the first visit',
} as const;

export const tiers = { primary: 'Primary', secondary: 'Secondary' } as const;

export const relationships = {
  sam: {
    coversNote:
      'Money, the flat and moving house are for the two of us to decide. Holidays are open to everybody.',
    rightsNote: 'We ask each other before anybody new stays the night at home.',
    notes: 'Saturdays are ours. Evenings on the sofa are lovely, and they are not a date.',
  },
  kit: {
    coversNote: '',
    rightsNote:
      'Kit and I decide about our visits; Sam hears of them early, because they need the guest room.',
    notes: 'Says it plainly when two weeks go by without a proper evening. I am glad of that.',
  },
  noor: { coversNote: '', rightsNote: '', notes: 'Wednesdays, whenever the hospital allows.' },
  robin: {
    coversNote: '',
    rightsNote: 'Sam can say no to a night at home. All three of us agreed on that.',
    notes: 'New and bright. I want to keep my promises to the others while it is.',
  },
  three: {
    title: 'The three of us',
    coversNote: '',
    rightsNote: '',
    notes: 'Something of its own, beside the pairs.',
  },
} as const;

export const rules = { weekend: 'The weekend by the sea' } as const;

export const blocks = { pottery: 'Pottery', quiet: 'Quiet', dayOff: 'A day of my own' } as const;

export const calendars = {
  mine: 'My calendar',
  noor: 'Noor’s shifts',
  work: 'Work',
  choir: 'Choir',
  trip: 'Work trip',
  parents: 'Parents are here',
  dentist: 'Dentist',
} as const;

/** Looked back on at the end of each week, oldest first; null where the evening was too short for it. */
export const reviews: readonly ({ energy: number | null; good: string; change: string } | null)[] = [
  { energy: 6, good: 'The lake with Sam, nobody in a hurry.', change: 'Leave the phone in the bag.' },
  { energy: 6, good: 'Kit laughed so much that the rice burned.', change: '' },
  { energy: 7, good: 'Two unhurried evenings and one long sleep.', change: 'Keep Friday free now and then.' },
  {
    energy: 5,
    good: 'Our parents liked the soup.',
    change: 'Noor got the tired end of me. Earlier nights before Wednesdays.',
  },
  {
    energy: 6,
    good: 'Robin’s hand on mine in the dark of the cinema.',
    change: 'Ask Noor about her shifts sooner.',
  },
  { energy: 4, good: 'All three of us, and no plan at all.', change: 'Four evenings out were one too many.' },
  null,
  {
    energy: 3,
    good: 'Noor waited at the station.',
    change: 'Kit had nothing of me this week. Two evenings in the next.',
  },
  { energy: 5, good: 'The long Sunday with Kit made up for a lot.', change: '' },
  { energy: 6, good: 'A Sunday with nothing in it, and I noticed.', change: 'More Sundays like this one.' },
  { energy: null, good: 'Sang the high part at last.', change: 'Find an evening for the three of us.' },
  {
    energy: 7,
    good: 'The garden with Noor, both of us covered in earth.',
    change: 'Say sooner when I am tired.',
  },
];

export const dates = {
  river: ['Along the river to the old mill', 'The bridge at ten'],
  market: ['Market, then breakfast all day', ''],
  lake: ['The lake', 'The little pier'],
  museum: ['The clock museum', ''],
  bikes: ['By bike to the orchard', ''],
  home: ['Dinner, table laid', 'At home'],
  call: ['Cooking on a call', 'Two kitchens'],
  film: ['The same film, both of us', 'On a call'],
  letters: ['Reading to each other', 'On a call'],
  botanical: ['Botanical garden, late opening', 'The north gate'],
  noodles: ['Noodles by the canal', ''],
  swim: ['Swimming', 'The old baths'],
  plot: ['An afternoon in the earth', 'Noor’s allotment'],
  cinema: ['Cinema', ''],
  roof: ['Supper on the roof', 'Robin’s place'],
  concert: ['A small concert', ''],
  games: ['Board games', 'At home'],
  dance: ['Dancing', 'The boathouse'],
} as const;

export const fates = {
  lateShift: 'A late shift came in between. Another week.',
  cold: 'Robin had a cold. Soup by courier, and Sunday instead.',
  trip: 'The work trip swallowed it. Kit gets a long Sunday next week instead.',
  early: 'The connection gave up before we did.',
} as const;

export const triggers = {
  longer: 'It becomes longer than planned',
  silence: 'No answer for hours',
} as const;

export const strategies = { ask: 'Ask the evening before whether breakfast is meant as well.' } as const;

export const notes = {
  breakfast: {
    what: 'Sam stayed at Ines’s for breakfast after all. I had bought rolls for two.',
    thoughts: 'That I am who one comes home to, and not who one stays for.',
    need: 'To know beforehand. Then I would have made a morning of my own.',
    rather: 'Ask the evening before, and plan something with the bike.',
  },
  rice: { what: 'Kit laughed until the rice burned. I was simply glad.' },
  humming: {
    what: 'Sam came home humming. His evening had been lovely, and some of it was still in the kitchen.',
  },
  midnight: {
    what: 'Noor had not answered by midnight.',
    thoughts: 'That she has had enough of my weeks. In the morning it was a double shift.',
    body: 'Heart up in the throat, cold fingers.',
    rather: 'Leave the phone in the kitchen and go to bed.',
  },
  again: {
    what: 'Longer at Ines’s again. This time I had asked, and knew.',
    did: 'Slept across the whole bed.',
  },
  danced: { what: 'The three of us danced until they swept up around us.' },
  quiet: {
    what: 'No word from Kit all day. I called my sister and we peeled potatoes, each in her own kitchen.',
  },
  unread: {
    what: 'Kit read my message at nine and had not answered at eleven.',
    story: 'They are somewhere nicer, and my messages are in the way there.',
    readings: [
      'They read it on the tram and wanted to answer in peace.',
      'Their evening was long, as they said.',
    ],
    speaksFor: 'It has been so twice this month.',
    speaksAgainst: 'Each time they called the day after and had thought about what I wrote.',
    toKnow: 'Whether I may write in the evening at all.',
    question: 'Is it all right for you when I write late, and when would you rather not?',
    cameOut: 'They like to find it in the morning.',
  },
  byNoon: {
    what: 'You tell me at six that tonight is off',
    need: 'I need to know by noon, so that the evening can still become something',
    ask: 'Would you tell me by noon, and offer me another day in the same message?',
    timing: 'On Sunday, after breakfast.',
    onNo: 'Then I keep those evenings for myself, and we meet when both of us are free.',
    drafts: [
      'When you tell me at six that tonight is off, I am disappointed. Would you tell me by noon, and offer me another day in the same message?',
      'I plan my evenings around ours, and it is hard to fill one at six. Could you decide by noon?',
    ],
    answers: [
      {
        says: 'I cannot know that by noon.',
        mine: 'Then tell me at noon that it is open. I will decide what I do.',
      },
      { says: 'You are right. I am sorry.', mine: 'Thank you. I did look forward to it.' },
    ],
  },
  lake: { what: 'Could Ines come along to the lake, Sam asked. I said that I want to think about it.' },
} satisfies Readonly<Record<string, Partial<NoteFields>>>;

export const inesCalendar = { name: 'Evenings, from Ines', withSam: 'With Sam' } as const;

export const ideas = {
  pottery: { what: 'An hour at the wheel, without a plan for the bowl', note: 'The key is with Dario.' },
  crossword: { what: 'The crossword, in ink', note: '' },
  sister: { what: 'Ring my sister and peel something', note: '' },
  bike: { what: 'Out along the canal by bike until the lights end', note: 'Charge the lamp first.' },
  soup: { what: 'The soup with too much ginger', note: '' },
  amal: { what: 'Supper at Amal’s', note: 'She likes to be asked two days before.' },
  nap: { what: 'Lie down with the radio on', note: '' },
} satisfies Readonly<Record<string, Pick<IdeaFields, 'what' | 'note'>>>;

/** Tuesdays while Sam was with Ines, oldest first. */
export const evenings: readonly (Pick<
  EveningFields,
  'plan' | 'message' | 'call' | 'talk' | 'went' | 'afterwards'
> & {
  readonly when: readonly [week: number, day: number];
  readonly ideas: readonly (keyof typeof ideas)[];
})[] = [
  {
    ...{ when: [-9, 2], ideas: [], plan: 'Tidy the kitchen and go to bed early' },
    ...{ message: '', call: '', talk: 'When he comes home' },
    went: 'hard',
    afterwards: 'I waited instead of sleeping. Next time something outside, and no waiting up.',
  },
  {
    ...{ when: [-7, 2], ideas: ['sister'], plan: 'And then the long bath' },
    ...{ message: 'Good night, you two. See you at breakfast.', call: 'My sister', talk: 'Breakfast' },
    went: 'mixed',
    afterwards: 'The potatoes were good. After eleven it got long.',
  },
  {
    ...{ when: [-2, 2], ideas: ['bike', 'soup'], plan: 'Asleep by eleven, with the phone in the kitchen' },
    ...{
      message: 'Have a lovely evening. I am well, and I am out.',
      call: 'Amal',
      talk: 'Breakfast, half past seven',
    },
    went: 'good',
    afterwards:
      'To be tired from something of my own. The message said what I meant, and then I could let it be.',
  },
];
/** What Lou goes by: words of the cards, and one of Lou’s own. */
export const values = {
  tenderness: 'Nobody is handled, nobody is managed.',
  honesty: 'Also when it would be easier to smooth it over. Above all towards myself.',
  fairness: '',
  solitude: 'One evening a week that is nobody’s.',
  own: 'music',
} as const;

export const choice = {
  question: 'Do I want to move in with Sam, or keep my own door?',
  gives: 'Somebody who is there in the morning. Laughing about nothing.',
  lacks: 'Quiet. A table on which my things may lie.',
  stayed: 'I kept singing on Mondays. I gave up the Fridays, and nobody had asked me to.',
  wishes: 'A kitchen with everybody in it, and a key to a room that is only mine.',
} satisfies Partial<ChoiceFields>;

export const choiceOptions = {
  ask: {
    what: 'Ask Sam for a year of trying: two flats in one house.',
    soon: 'An awkward talk, and then perhaps a lighter one. More rent.',
    later: 'Close, with a door of my own.',
    toFindOut: 'Whether the house by the canal lets two of them.',
  },
  accept: {
    what: 'Leave it as it is for now, five stops on the tram.',
    soon: 'Nothing changes. Sam will be sad for a while.',
    later: 'The question comes back, with every winter.',
    toFindOut: '',
  },
} satisfies Readonly<Record<string, Partial<ChoiceOption>>>;

export const look = 'Less of a question than in autumn. It is the mornings that I would move for.';

export const weekLines = {
  four: 'Four evenings out in a row.',
  trip: 'The work trip, and everything that waited behind it.',
} as const;

export const friends = {
  mara: { name: 'Mara', note: 'My sister. We peel potatoes on the phone.' },
  tomasz: { name: 'Tomasz', note: 'Sings next to me in the choir.' },
  jo: { name: 'Jo', note: '' },
} as const;

export const pause = {
  decision: 'Whether Robin moves into the small room with us.',
  remember:
    'It is five months. I want to have seen one winter first, and to have asked Kit and Noor what would change for them.',
} as const;

/** Whom Lou thinks of talking to. Nobody is called so. */
export const candidates = {
  imre: {
    name: 'Dr. Imre Halász',
    contact: 'By mail; rings back on Fridays',
    licence: 'Psychotherapist, for eleven years',
    checkAt: 'The register of the chamber, under that name',
    fee: '95 an hour, less by income',
    firstSession: 'I said more than I had meant to. No raised eyebrow at the map.',
    licensed: 'In the register since 2015.',
    terms: 'Asked what “metamour” is, and wrote it down.',
    cost: 'Until a day before it costs nothing.',
  },
  bo: {
    name: 'Bo Lindqvist',
    contact: 'Through the form',
    fee: 'Six sessions in one go',
    toolkit: 'A page for the week that one fills in together.',
    references: 'Would rather not.',
  },
  stairs: 'Can one get to you without stairs?',
} as const;

/** What was written down on evenings that hurt. */
export const hurt = {
  easter: 'Whose turn is Easter?',
  coast: 'Pictures from the coast. I was at the dentist.',
  boat: 'Rain on the one day for the boat.',
  thin: 'All of it looked thin today.',
  song: 'They have a song now. It is a good one.',
  toothbrush: 'A toothbrush that is not mine. Of course.',
  dishes: 'Said it over the dishes. He dried his hands.',
  soup: 'Waited for the dread, and made soup.',
} as const;

/** The second is the first, begun anew; from −2 to +2. */
export const goals = [
  {
    what: 'Nights when Robin is away are nights I sleep',
    levels: [
      'I lie awake all night',
      'I sleep less than four hours',
      'I sleep most of it, and write to nobody after midnight',
      'I sleep through',
      'I sleep through, and am glad for them in the morning',
    ],
  },
  {
    what: 'Nights when Robin is away are quiet ones',
    levels: [
      'I write to Robin all night',
      'I write once, and wait for the answer',
      'I do my own evening, and sleep most of the night',
      'I sleep through',
      'I look forward to the evening to myself',
    ],
  },
  {
    what: 'Two evenings a week are for nobody but me',
    levels: ['none', 'one, and it was late', 'two', 'two, and a morning', 'three that stayed mine'],
  },
];
