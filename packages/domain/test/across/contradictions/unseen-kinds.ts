// Kinds of pairs that were written without looking at the reader or at seen-kinds.ts, and that nobody who works on the reader looks at:
// the figures for these say how it does with words that it was not made for. How a kind is written: generator.ts.
import type { PairKind } from './generator.ts';
import { agreed, B_C, inPaper, ME_B, mine, ours, pledged, TRIO, US, yours } from './said.ts';

export const UNSEEN_KINDS: readonly PairKind[] = [
  {
    kind: 'where the nights are slept',
    one: [
      agreed(US, "Every {day} we spend the night at {A}'s flat."),
      agreed(US, "On {day}s, both of us sleep at {A}'s."),
    ],
    other: [
      mine('me', 'A', "I don't stay overnight at {A}'s, full stop."),
      agreed(US, "We never spend the night at {A}'s home."),
      agreed(US, "Our nights are never at {A}'s flat; we take a hotel room."),
    ],
    harmless: [
      [
        agreed(US, "Every {day} we spend the night at {A}'s flat."),
        mine('me', 'B', "I don't stay overnight at {B}'s."),
      ],
      [
        agreed(
          US,
          "On {day}s, both of us sleep at {A}'s.'), agreed(US, 'We never spend {other} nights at {A}'s home.",
        ),
      ],
      [
        agreed(US, "Every {day} we have dinner at {A}'s flat."),
        mine('me', 'A', "I don't stay overnight at {A}'s, full stop."),
      ],
    ],
  },
  {
    kind: 'hours that a relationship needs, and fewer agreed',
    one: [
      { in: 'need', with: ['A'], floor: 12 },
      { in: 'need', with: ['A'], floor: 15, most: 20 },
    ],
    other: [
      agreed(US, 'We see each other no more than eight hours a week.'),
      mine('me', 'A', "I can't give {A} more than 6 hours a week."),
      ours('A', 'me', 'Max. 8 hours a week together, so that there is room for everything else.'),
    ],
    harmless: [
      [
        { in: 'need', with: ['A'], floor: 5 },
        agreed(US, 'We see each other no more than eight hours a week.'),
      ],
      [{ in: 'need', with: ['B'], floor: 12 }, mine('me', 'A', "I can't give {A} more than 6 hours a week.")],
      [
        { in: 'need', with: ['A'], most: 12 },
        agreed(US, 'We see each other no more than eight hours a week.'),
      ],
    ],
  },
  {
    kind: 'two needs together above the weekly cap',
    one: [
      { in: 'need', with: ['A'], floor: 10 },
      { in: 'need', with: ['A'], floor: 9, most: 12 },
    ],
    other: [
      { in: 'need', with: ['B'], floor: 8 },
      { in: 'need', with: ['B'], floor: 9, nights: 1 },
    ],
    more: [{ in: 'cap', hours: 14 }],
    harmless: [
      [
        { in: 'need', with: ['A'], floor: 6 },
        { in: 'need', with: ['B'], floor: 5 },
        { in: 'cap', hours: 14 },
      ],
      [
        { in: 'need', with: ['A'], most: 10 },
        { in: 'need', with: ['B'], most: 9 },
        { in: 'cap', hours: 14 },
      ],
    ],
  },
  {
    kind: 'a fixed evening in time kept for oneself',
    one: [
      { in: 'protected', days: ['day'], from: 18, to: 23 },
      { in: 'protected', days: ['day', 'other'], from: 17, to: 22 },
    ],
    other: [
      agreed(US, 'Every {day} evening from seven to ten is our date night.'),
      agreed(US, '{day} evenings are for us: each week we meet for dinner at 7 pm.'),
      ours('A', 'me', 'We keep every {day} evening, 19:00 to 22:00, for each other.'),
    ],
    harmless: [
      [
        { in: 'protected', days: ['day'], from: 6, to: 9 },
        agreed(US, 'Every {day} evening from seven to ten is our date night.'),
      ],
      [
        { in: 'protected', days: ['other'], from: 18, to: 23 },
        ours('A', 'me', 'We keep every {day} evening, 19:00 to 22:00, for each other.'),
      ],
      [
        { in: 'protected', days: ['day'], from: 18, to: 23 },
        agreed(B_C, 'Every {day} evening from seven to ten is our date night.'),
      ],
    ],
  },
  {
    kind: 'the same night promised to two',
    one: [
      agreed(US, '{day} nights are ours: we spend them together, just the two of us.'),
      { in: 'rule', what: 'ours', with: ['A'], days: ['day'] },
      mine('me', 'A', "Every {day} night I'm with {A} and nobody else."),
    ],
    other: [
      agreed(ME_B, "We spend every {day} night together at {B}'s, the two of us."),
      ours('B', 'me', 'Each {day}, the whole evening and night belong to the two of us alone.'),
    ],
    harmless: [
      [
        agreed(US, '{day} nights are ours: we spend them together, just the two of us.'),
        agreed(ME_B, "We spend every {other} night together at {B}'s, the two of us."),
      ],
      [
        mine('me', 'A', "Every {day} night I'm with {A} and nobody else."),
        agreed(B_C, "We spend every {day} night together at {B}'s, the two of us."),
      ],
      [
        agreed(US, 'On {day}s we have breakfast together.'),
        agreed(ME_B, "We spend every {day} night together at {B}'s, the two of us."),
      ],
      [
        agreed(US, 'We see each other every {day}.'),
        agreed(TRIO, 'On {day}s all three of us cook together.'),
      ],
    ],
  },
  {
    kind: 'dates a month and dates a week',
    one: [
      agreed(US, 'We go on no more than {some} dates a month.'),
      ours('me', 'A', 'Dates per month: {some}, not one more.'),
      mine('me', 'A', "I'm up for {some} dates a month with {A}, at the very most."),
    ],
    other: [
      agreed(US, 'We have a date once a week.'),
      agreed(US, 'Each month there are at least {more} dates for the two of us.'),
      ours('A', 'me', 'A date every week, whatever else is going on.'),
    ],
    harmless: [
      [
        agreed(US, 'We go on no more than {more} dates a month.'),
        agreed(US, 'We have a date every other week.'),
      ],
      [
        ours('me', 'A', 'Dates per month: {some}, not one more.'),
        agreed(US, 'We call each other once a week.'),
      ],
      [
        agreed(US, 'We go on no more than {some} dates a month.'),
        agreed(ME_B, 'We have a date once a week.'),
      ],
    ],
  },
  {
    kind: 'two days for the one weekly date',
    one: [
      agreed(US, 'Our weekly date is on {day}.'),
      agreed(US, 'We meet once a week, and always on a {day}.'),
    ],
    other: [
      agreed(US, 'Our weekly date is on {other}.'),
      ours('me', 'A', 'The one date we have each week takes place on {other}.'),
    ],
    harmless: [
      [
        agreed(US, 'Our weekly date is on {day}.'),
        agreed(US, 'Every {other} we call each other before bed.'),
      ],
      [agreed(US, 'Our weekly date is on {day}.'), agreed(ME_B, 'Our weekly date is on {other}.')],
      [agreed(US, 'Every {day} we go dancing.'), agreed(US, 'Every {other} we go climbing.')],
    ],
  },
  {
    kind: 'home by midnight, and out all night',
    one: [
      agreed(US, 'After a date with someone else, we come home by midnight.'),
      ours('me', 'A', 'Nobody stays out overnight with another partner.'),
    ],
    other: [
      agreed(US, 'Each of us may stay the whole night at a date’s place.'),
      agreed(US, 'Staying out until morning with another partner is fine.'),
    ],
    harmless: [
      [
        agreed(US, 'On {day}s, after a date with someone else, we come home by midnight.'),
        agreed(US, 'On {other}s, staying out until morning with another partner is fine.'),
      ],
      [
        agreed(US, 'After a date with someone else, we come home by midnight.'),
        agreed(US, 'Each of us may stay the whole night at a sister’s or brother’s place.'),
      ],
    ],
  },
  // Notice and telling
  {
    kind: 'telling of someone new: before the first date or later',
    one: [
      agreed(US, 'We tell each other about a new person before the first date.'),
      agreed(US, 'Nobody goes on a first date with someone new until the other knows about it.'),
      ours('me', 'A', 'Someone new? The other one hears of it before you two go out for the first time.'),
    ],
    other: [
      agreed(US, 'A new person is only mentioned after {some} dates, not earlier.'),
      agreed(US, 'Nobody needs to mention someone new until things turn serious.'),
    ],
    harmless: [
      [
        agreed(US, 'We tell each other about a new person before the first date.'),
        agreed(US, 'That a relationship has ended is only mentioned after {some} days, not earlier.'),
      ],
      [
        agreed(US, 'We tell each other about a new person before the first date.'),
        agreed(B_C, 'A new person is only mentioned after {some} dates, not earlier.'),
      ],
      [
        agreed(US, 'We tell each other about a new person before the first date.'),
        agreed(US, 'A new person is only introduced at home after {some} dates, not earlier.'),
      ],
    ],
  },
  {
    kind: 'within how many hours sex with someone new is told',
    one: [
      agreed(US, 'Whoever sleeps with someone new says so within {few} hours.'),
      agreed(US, 'Sex with a new person is disclosed no later than {few} hours afterwards.'),
    ],
    other: [
      ours('me', 'A', 'After sex with somebody new, we let each other know within {many} hours.'),
      agreed(US, 'If one of us has slept with a new person, the other is told in the next {many} hours.'),
    ],
    harmless: [
      [
        agreed(US, 'Whoever sleeps with someone new says so within {few} hours.'),
        agreed(US, 'Whoever has lost the house keys says so within {many} hours.'),
      ],
      [
        agreed(US, 'Whoever sleeps with someone new says so within {few} hours.'),
        ours('me', 'B', 'After sex with somebody new, we let each other know within {many} hours.'),
      ],
      [
        agreed(US, 'Sex with a new person is disclosed no later than {few} hours afterwards.'),
        mine('me', 'A', 'Last summer I told {A} {many} hours after I had slept with a new person.'),
      ],
    ],
  },
  {
    kind: 'two rhythms of tests',
    one: [
      agreed(US, 'Each of us gets tested every {some} months.'),
      pledged(US, 'safer', 'STI tests are repeated every {some} months, results shown to each other.'),
    ],
    other: [
      agreed(US, 'We go for an STI test every {more} months.'),
      ours('A', 'me', 'We each get an STI test once a year, in spring.'),
      pledged(US, 'safer', 'Testing: every {more} months.'),
    ],
    harmless: [
      [
        agreed(US, 'Each of us gets tested every {some} months.'),
        agreed(US, 'At least every {more} months, we get tested.'),
      ],
      [
        agreed(US, 'Each of us gets tested every {some} months.'),
        agreed(ME_B, 'We go for an STI test every {more} months.'),
      ],
      [
        agreed(US, 'Each of us gets tested every {some} months.'),
        agreed(US, 'We deep-clean the flat every {more} months.'),
      ],
    ],
  },
  {
    kind: 'condoms between the two',
    one: [
      agreed(US, 'We use a condom every single time.'),
      pledged(US, 'safer', 'Condom from start to finish, each time we have sex.'),
      mine('me', 'A', 'I never have sex with {A} without a condom.'),
    ],
    other: [
      agreed(US, "We don't use condoms with each other any more."),
      ours('me', 'A', 'Between us two: no condoms.'),
    ],
    harmless: [
      [
        agreed(US, 'We use a condom every single time.'),
        agreed(ME_B, "We don't use condoms with each other any more."),
      ],
      [
        mine('me', 'A', 'I never have sex with {A} without a condom.'),
        agreed(US, 'For kissing and massage, no barriers are needed between us.'),
      ],
      [
        agreed(US, 'We use a condom every single time.'),
        agreed(US, 'Until last spring, we had sex without condoms.'),
      ],
    ],
  },
  {
    kind: 'ropes, and no tying',
    one: [
      pledged(US, 'limits', 'No ropes, no tying, no cuffs.'),
      pledged(US, 'limits', 'Nobody is tied up.'),
      mine('me', 'A', "Bondage is off the table for me: I won't be tied and I won't tie anyone."),
    ],
    other: [
      pledged(US, 'activity', 'Rope bondage'),
      pledged(US, 'activity', 'Hands tied to the bed with a rope'),
    ],
    harmless: [
      [
        pledged(US, 'limits', 'No rope around the neck.'),
        pledged(US, 'activity', 'Rope bondage, wrists and ankles only'),
      ],
      [pledged(US, 'limits', 'Nobody is tied up.'), pledged(ME_B, 'activity', 'Rope bondage')],
      [
        pledged(US, 'limits', 'No ropes, no tying, no cuffs.'),
        pledged(US, 'activity', 'Blindfold and feathers'),
      ],
    ],
  },
  {
    kind: 'camera in bed',
    one: [
      pledged(US, 'limits', 'No photos, no filming, no sound recordings.'),
      agreed(US, 'Cameras and phones stay outside while we have sex.'),
    ],
    other: [
      pledged(US, 'activity', 'Filming ourselves while we have sex'),
      pledged(US, 'activity', 'Taking photos of each other during sex'),
    ],
    harmless: [
      [
        pledged(US, 'limits', 'No photos, no filming, no sound recordings.'),
        pledged(US, 'activity', 'Watching a film together, then sex'),
      ],
      [
        agreed(US, 'Cameras and phones stay outside while we have sex.'),
        agreed(US, 'We take photos of each other on holiday.'),
      ],
    ],
  },
  {
    kind: 'one word for slower and for stop',
    one: [
      pledged(US, 'slow', '“Amber” means: go slower, but carry on.'),
      pledged(US, 'slow', 'When somebody says “amber”, we slow down and keep going.'),
    ],
    other: [
      pledged(US, 'stop', '“Amber” means that everything stops at once.'),
      pledged(US, 'stop', 'Whoever says “amber” ends the scene, immediately and for good.'),
    ],
    harmless: [
      [
        pledged(US, 'slow', '“Amber” means: go slower, but carry on.'),
        pledged(US, 'stop', '“Red” means that everything stops at once.'),
      ],
      [
        pledged(US, 'slow', '“Amber” means: go slower, but carry on.'),
        pledged(B_C, 'stop', '“Amber” means that everything stops at once.'),
      ],
    ],
  },
  {
    kind: 'veto',
    one: [
      agreed(US, 'Either of us may veto a new partner.'),
      agreed(US, 'If one of us says no to somebody new, that no is final and must be obeyed.'),
    ],
    other: [
      agreed(US, 'Nobody has a veto over whom the other dates.'),
      ours('A', 'me', "Whom each of us dates is that person's decision alone; no one else can forbid it."),
      agreed(US, 'There are no vetoes on new partners.'),
    ],
    harmless: [
      [
        agreed(US, 'Nobody has a veto over whom the other dates.'),
        agreed(US, 'Either of us may veto a new sofa.'),
      ],
      [
        agreed(US, 'There are no vetoes on new partners.'),
        agreed(US, 'Either of us may voice doubts about a new partner.'),
      ],
      [
        agreed(B_C, 'Either of us may veto a new partner.'),
        agreed(US, 'There are no vetoes on new partners.'),
      ],
    ],
  },
  {
    kind: 'whose plans come first',
    one: [
      agreed(US, 'When plans collide, our dates come first, before those with anyone else.'),
      mine('me', 'A', 'If two dates fall on the same evening, I keep the one with {A}.'),
    ],
    other: [
      agreed(ME_B, 'When plans collide, our dates win over those with anybody else.'),
      ours(
        'B',
        'me',
        'When two dates fall on the same evening, nobody has priority: whoever asked first gets it.',
      ),
    ],
    harmless: [
      [
        agreed(US, 'When plans collide, our dates come first, before those with anyone else.'),
        agreed(B_C, 'When plans collide, our dates win over those with anybody else.'),
      ],
      [
        mine('me', 'A', 'If two dates fall on the same evening, I keep the one with {A}.'),
        agreed(ME_B, 'When plans collide, we tell each other as soon as we know.'),
      ],
    ],
  },
  {
    kind: 'feelings for others',
    one: [
      agreed(US, 'Falling in love with other people is fine, and nothing has to end because of it.'),
      agreed(US, 'Each of us may love others and keep seeing them.'),
    ],
    other: [
      agreed(US, "We don't fall in love with anyone else; with others it stays at sex."),
      ours('A', 'me', 'As soon as one of us falls in love with somebody else, that affair is ended.'),
    ],
    harmless: [
      [
        agreed(US, 'Falling in love with other people is fine, and nothing has to end because of it.'),
        agreed(US, 'As soon as one of us falls in love with somebody else, the other is told.'),
      ],
      [
        agreed(US, "We don't fall in love with anyone else; with others it stays at sex."),
        agreed(US, 'Each of us may sleep with others and keep seeing them.'),
      ],
      [
        agreed(US, 'Each of us may love others and keep seeing them.'),
        agreed(B_C, "We don't fall in love with anyone else; with others it stays at sex."),
      ],
    ],
  },
  // Homes, families, the world
  {
    kind: 'the shared bed',
    one: [
      agreed(US, 'Nobody else ever sleeps or has sex in our bed.'),
      agreed(US, 'The bed we share is out of bounds for other partners.'),
    ],
    other: [
      agreed(US, 'When one of us is away, the other may have a lover in our bed.'),
      ours('A', 'me', 'Each of us can take a date to our bed, provided the sheets are changed afterwards.'),
    ],
    harmless: [
      [
        agreed(US, 'Nobody else ever sleeps or has sex in our bed.'),
        agreed(US, 'When one of us is away, the other may have a lover in the guest room.'),
      ],
      [
        agreed(US, 'The bed we share is out of bounds for other partners.'),
        agreed(US, 'Our bed gets fresh sheets every {day}.'),
      ],
    ],
  },
  {
    kind: 'what we are called among friends',
    one: [
      agreed(US, 'Among friends, we introduce each other as partners.'),
      mine('me', 'A', 'To my friends I say openly that {A} is my partner.'),
    ],
    other: [
      agreed(US, 'In front of friends, we pretend to be nothing more than flatmates.'),
      ours('A', 'me', 'No friend may learn that we are a couple.'),
    ],
    harmless: [
      [
        agreed(US, 'Among friends, we introduce each other as partners.'),
        agreed(US, 'In front of our bosses, we pretend to be nothing more than flatmates.'),
      ],
      [
        mine('me', 'B', 'To my friends I say openly that {B} is my partner.'),
        ours('A', 'me', 'No friend may learn that we are a couple.'),
      ],
    ],
  },
  {
    kind: 'who is told at work',
    one: [
      agreed(US, 'Nobody at work is told about us.'),
      mine('me', 'A', "I don't tell my colleagues about {A}, not a word."),
    ],
    other: [
      agreed(US, 'Each of us tells their colleagues about this relationship by the end of the year.'),
      ours(
        'A',
        'me',
        "We're open about us everywhere, the office included: each of us tells the people there.",
      ),
    ],
    harmless: [
      [
        agreed(US, 'Nobody at work is told about us.'),
        agreed(US, 'Each of us tells their siblings about this relationship by the end of the year.'),
      ],
      [
        mine('me', 'B', "I don't tell my colleagues about {B}, not a word."),
        ours(
          'A',
          'me',
          "We're open about us everywhere, the office included: each of us tells the people there.",
        ),
      ],
    ],
  },
  {
    kind: 'metamours at one table',
    one: [
      agreed(US, "{A} and {B} don't meet, ever."),
      mine('A', 'me', "I won't meet {B}."),
      mine('A', 'me', 'No contact between {B} and me, not even by chance at a party: I stay away.'),
    ],
    other: [
      agreed(TRIO, 'All three of us have dinner together once a month.'),
      agreed(TRIO, 'Every {day}, everyone who has signed this sits down at one table and talks.'),
    ],
    harmless: [
      [
        mine('A', 'me', "I won't meet {C}."),
        agreed(TRIO, 'All three of us have dinner together once a month.'),
      ],
      [
        mine('A', 'me', "I won't meet {B} alone."),
        agreed(TRIO, 'All three of us have dinner together once a month.'),
      ],
      [agreed(US, "{A} and {B} don't meet, ever."), agreed(ME_B, 'We have dinner together once a month.')],
    ],
  },
  {
    kind: 'what each pays into the pot',
    one: [
      agreed(US, 'Each of us pays {less} euros a month into the shared pot.'),
      agreed(US, 'The joint account gets €{less} from each of us per month.'),
    ],
    other: [
      agreed(US, 'We each put {sum} euros into our joint account every month.'),
      ours('A', 'me', 'The monthly share of each for the common purse is {sum} €.'),
    ],
    harmless: [
      [
        agreed(US, 'Each of us pays {less} euros a month into the shared pot.'),
        agreed(US, 'Each of us pays {sum} euros a month for rent.'),
      ],
      [
        agreed(US, 'Each of us pays at least {less} euros a month into the shared pot.'),
        agreed(US, 'We each put {sum} euros into the shared pot every month.'),
      ],
      [
        agreed(US, 'The joint account gets €{less} from each of us per month.'),
        agreed(ME_B, 'We each put {sum} euros into our joint account every month.'),
      ],
    ],
  },
  {
    kind: 'presents',
    one: [
      agreed(US, 'No presents between us, not even on birthdays.'),
      mine('me', 'A', "I don't give {A} gifts, on no occasion."),
    ],
    other: [
      agreed(US, 'We give each other a present on every birthday.'),
      ours('A', 'me', 'On birthdays, each of us gets the other a gift worth about {less} euros.'),
    ],
    harmless: [
      [
        agreed(US, 'No presents between us that cost more than {sum} euros.'),
        agreed(US, 'On birthdays, we give each other a present for {less} euros.'),
      ],
      [
        mine('me', 'B', "I don't give {B} gifts, on no occasion."),
        agreed(US, 'We give each other a present on every birthday.'),
      ],
    ],
  },
  {
    kind: 'how long a trip with somebody else lasts',
    one: [
      agreed(US, 'Holidays with other partners last no longer than {some} nights.'),
      mine('me', 'A', "I won't be away with another partner for more than {some} days in a row."),
    ],
    other: [
      agreed(ME_B, 'We take a two-week trip together every summer.'),
      ours('B', 'me', 'Each August, we travel together for a fortnight.'),
    ],
    harmless: [
      [
        agreed(US, 'Holidays with other partners last no longer than {some} nights.'),
        agreed(ME_B, 'We go away together for one night every summer.'),
      ],
      [
        agreed(US, 'Holidays with other partners last no longer than {some} nights.'),
        agreed(US, 'We take a two-week trip together every summer.'),
      ],
      [
        mine('me', 'A', "I won't be away with another partner for more than {some} days in a row."),
        agreed(B_C, 'We take a two-week trip together every summer.'),
      ],
    ],
  },
  {
    kind: 'a message every day, and a day without any',
    one: [
      agreed(US, 'We text each other good morning every day, without exception.'),
      ours('A', 'me', 'Not a day goes by without a message from each to the other.'),
    ],
    other: [
      mine('me', 'A', "On {day}s I'm offline and don't write to anybody."),
      agreed(US, 'One day a week, we have no contact at all.'),
    ],
    harmless: [
      [
        agreed(US, 'We text each other good morning every day except {day}.'),
        mine('me', 'A', "On {day}s I'm offline and don't write to anybody."),
      ],
      [
        agreed(US, 'We text each other good morning every day, without exception.'),
        mine('me', 'A', "On {day}s I don't go out."),
      ],
      [
        agreed(US, 'We text each other good morning every day, without exception.'),
        mine('B', 'me', "On {day}s I'm offline and don't write to anybody."),
      ],
    ],
  },
  {
    kind: 'kisses in front of someone',
    one: [
      yours('A', 'me', "You don't kiss {B} when I'm in the room."),
      agreed(US, 'While {A} is there, no kissing with {B}.'),
    ],
    other: [
      agreed(ME_B, 'We kiss each other hello and goodbye, no matter who is there.'),
      ours('B', 'me', 'We always greet each other with a kiss, whoever may be looking on.'),
    ],
    harmless: [
      [
        yours('A', 'me', "You don't kiss {C} when I'm in the room."),
        agreed(ME_B, 'We kiss each other hello and goodbye, no matter who is there.'),
      ],
      [
        agreed(US, 'While {A} is there, no kissing with {B}.'),
        agreed(ME_B, 'We kiss each other goodnight when nobody else is there.'),
      ],
    ],
  },
  // Privacy, emergencies, quarrels
  {
    kind: 'where one is',
    one: [
      agreed(US, 'We share our live location with each other, day and night.'),
      ours('A', 'me', "Each of us can always see on the map where the other's phone is."),
    ],
    other: [
      mine('me', 'A', 'My location is never shared with anyone.'),
      agreed(US, "We don't track each other: location sharing stays off."),
    ],
    harmless: [
      [
        agreed(US, 'We share our calendars with each other, day and night.'),
        mine('me', 'A', 'My location is never shared with anyone.'),
      ],
      [
        agreed(US, 'We share our live location with each other, day and night.'),
        agreed(B_C, "We don't track each other: location sharing stays off."),
      ],
    ],
  },
  {
    kind: 'after a quarrel',
    one: [
      agreed(US, 'We never go to bed angry: a fight is talked through the same evening.'),
      ours('A', 'me', 'After an argument, we sit down within the hour and talk it over.'),
    ],
    other: [
      agreed(US, 'After a fight, we let {few} hours pass before we talk about it.'),
      mine('me', 'A', "When we've argued, I don't discuss it until the next day."),
    ],
    harmless: [
      [
        agreed(US, "We don't fight by text message."),
        agreed(US, 'After a fight, we let {few} hours pass before we talk about it.'),
      ],
      [
        agreed(US, 'We never go to bed angry: a fight is talked through the same evening.'),
        agreed(US, 'After a good date, we let {few} hours pass before we text.'),
      ],
    ],
  },
  {
    kind: 'a review after the end',
    one: [
      { in: 'ends', people: US, day: '2027-03-31', paper: 'p' },
      inPaper('p', 'This agreement ends on 31 March 2027.'),
    ],
    other: [
      { in: 'review', people: US, day: '2027-06-30', paper: 'p' },
      inPaper('p', 'We go through this agreement again on 30 June 2027.'),
    ],
    harmless: [
      [
        { in: 'ends', people: US, day: '2027-03-31', paper: 'p' },
        { in: 'review', people: US, day: '2027-01-15', paper: 'p' },
      ],
      [
        { in: 'ends', people: US, day: '2027-03-31', paper: 'p' },
        { in: 'review', people: US, day: '2027-06-30', paper: 'q' },
      ],
      [
        { in: 'ends', people: US, day: '2027-09-30', paper: 'p' },
        inPaper('p', 'We go through this agreement again on 30 June 2027.'),
      ],
    ],
  },
  {
    kind: 'how often the agreement is looked at again',
    one: [
      inPaper('p', 'We review this agreement every {some} months.'),
      inPaper('p', 'Every {some} months, this agreement is read aloud and gone through by both of us.'),
    ],
    other: [
      inPaper('p', 'This agreement is reviewed every {more} months.'),
      inPaper('p', 'We look at this agreement again once a year, on our anniversary.'),
    ],
    harmless: [
      [
        inPaper('p', 'We review this agreement every {some} months.'),
        inPaper('q', 'This agreement is reviewed every {more} months.'),
      ],
      [
        inPaper('p', 'We review this agreement every {some} months.'),
        inPaper('p', 'The smoke alarm is checked every {more} months.'),
      ],
    ],
  },
];
