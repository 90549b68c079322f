// What writers of the sentences of unseen-kinds.ts would choose: written after the lists of the form were fixed, and with no change to
// them since.
import { act, type ChosenBy, days, each, much } from './meant.ts';

export const UNSEEN_MEANT: ChosenBy = {
  ...each(
    days('ours', ['day'], { part: 'night' }),
    "Every {day} we spend the night at {A}'s flat.",
    "On {day}s, both of us sleep at {A}'s.",
    "On {day}s, both of us sleep at {A}'s.'), agreed(US, 'We never spend {other} nights at {A}'s home.",
  ),
  ...each(
    act('nightsElsewhere', 'never'),
    "I don't stay overnight at {A}'s, full stop.",
    "I don't stay overnight at {B}'s.",
  ),
  ...each(days('ours', ['day'], { part: 'evening' }), "Every {day} we have dinner at {A}'s flat."),
  ...each(
    much('hours', 'most', 8, 'week'),
    'We see each other no more than eight hours a week.',
    'Max. 8 hours a week together, so that there is room for everything else.',
  ),
  ...each(much('hours', 'most', 6, 'week', 'A'), "I can't give {A} more than 6 hours a week."),
  ...each(
    days('only', ['day'], { part: 'evening' }),
    'Every {day} evening from seven to ten is our date night.',
    '{day} evenings are for us: each week we meet for dinner at 7 pm.',
    'We keep every {day} evening, 19:00 to 22:00, for each other.',
  ),
  ...each(
    days('only', ['day'], { part: 'night' }),
    '{day} nights are ours: we spend them together, just the two of us.',
    "We spend every {day} night together at {B}'s, the two of us.",
  ),
  ...each(
    days('only', ['day'], { part: 'night', who: ['A'] }),
    "Every {day} night I'm with {A} and nobody else.",
  ),
  ...each(days('only', ['day']), 'Each {day}, the whole evening and night belong to the two of us alone.'),
  ...each(
    days('only', ['other'], { part: 'night' }),
    "We spend every {other} night together at {B}'s, the two of us.",
  ),
  ...each(days('ours', ['day'], { part: 'morning' }), 'On {day}s we have breakfast together.'),
  ...each(
    days('ours', ['day']),
    'We see each other every {day}.',
    'On {day}s all three of us cook together.',
    'Our weekly date is on {day}.',
    'We meet once a week, and always on a {day}.',
    'Every {day} we go dancing.',
    'Every {day}, everyone who has signed this sits down at one table and talks.',
  ),
  ...each(
    days('ours', ['other']),
    'Our weekly date is on {other}.',
    'The one date we have each week takes place on {other}.',
    'Every {other} we go climbing.',
  ),
  ...each(
    much('dates', 'most', 'some', 'month'),
    'We go on no more than {some} dates a month.',
    'Dates per month: {some}, not one more.',
  ),
  ...each(
    much('dates', 'most', 'some', 'month', 'A'),
    "I'm up for {some} dates a month with {A}, at the very most.",
  ),
  ...each(
    much('dates', 'just', 1, 'week'),
    'We have a date once a week.',
    'A date every week, whatever else is going on.',
  ),
  ...each(
    much('dates', 'least', 'more', 'month'),
    'Each month there are at least {more} dates for the two of us.',
  ),
  ...each(much('dates', 'most', 'more', 'month'), 'We go on no more than {more} dates a month.'),
  ...each(much('dates', 'just', 1, 'fortnight'), 'We have a date every other week.'),
  ...each(
    much('dates', 'just', 1, 'month'),
    'All three of us have dinner together once a month.',
    'We have dinner together once a month.',
  ),
  // that it holds on some days alone has no field: said as it is
  ...each(
    much('homeBy', 'just', 0, 'clock'),
    'After a date with someone else, we come home by midnight.',
    'On {day}s, after a date with someone else, we come home by midnight.',
  ),
  ...each(act('nightsElsewhere', 'never'), 'Nobody stays out overnight with another partner.'),
  ...each(
    act('nightsElsewhere', 'may'),
    'Each of us may stay the whole night at a date’s place.',
    'Staying out until morning with another partner is fine.',
    'On {other}s, staying out until morning with another partner is fine.',
    'Each of us may stay the whole night at a sister’s or brother’s place.',
  ),
  ...each(
    act('tellBefore', 'must'),
    'We tell each other about a new person before the first date.',
    'Nobody goes on a first date with someone new until the other knows about it.',
    'Someone new? The other one hears of it before you two go out for the first time.',
  ),
  ...each(act('tellBefore', 'never'), 'A new person is only mentioned after {some} dates, not earlier.'),
  ...each(act('tellBefore', 'needNot'), 'Nobody needs to mention someone new until things turn serious.'),
  ...each(
    much('toldWithin', 'just', 'few', 'hour'),
    'Whoever sleeps with someone new says so within {few} hours.',
    'Sex with a new person is disclosed no later than {few} hours afterwards.',
  ),
  ...each(
    much('toldWithin', 'just', 'many', 'hour'),
    'After sex with somebody new, we let each other know within {many} hours.',
    'If one of us has slept with a new person, the other is told in the next {many} hours.',
  ),
  ...each(much('testRhythm', 'just', 'some', 'month'), 'Each of us gets tested every {some} months.'),
  ...each(much('testRhythm', 'just', 'more', 'month'), 'We go for an STI test every {more} months.'),
  ...each(much('testRhythm', 'just', 1, 'year'), 'We each get an STI test once a year, in spring.'),
  ...each(much('testRhythm', 'least', 'more', 'month'), 'At least every {more} months, we get tested.'),
  ...each(
    act('barriersBetween', 'must'),
    'We use a condom every single time.',
    'I never have sex with {A} without a condom.',
  ),
  ...each(
    act('barriersBetween', 'never'),
    "We don't use condoms with each other any more.",
    'Between us two: no condoms.',
  ),
  ...each(act('barriersBetween', 'needNot'), 'For kissing and massage, no barriers are needed between us.'),
  ...each(act('recording', 'never', { where: 'sex' }), 'Cameras and phones stay outside while we have sex.'),
  ...each(act('recording', 'may', { where: 'trip' }), 'We take photos of each other on holiday.'),
  ...each(
    act('veto', 'may'),
    'Either of us may veto a new partner.',
    'If one of us says no to somebody new, that no is final and must be obeyed.',
  ),
  ...each(
    act('veto', 'never'),
    'Nobody has a veto over whom the other dates.',
    "Whom each of us dates is that person's decision alone; no one else can forbid it.",
    'There are no vetoes on new partners.',
  ),
  ...each(
    act('sayLove', 'may'),
    'Falling in love with other people is fine, and nothing has to end because of it.',
    'Each of us may love others and keep seeing them.',
  ),
  ...each(
    act('sayLove', 'never'),
    "We don't fall in love with anyone else; with others it stays at sex.",
    'As soon as one of us falls in love with somebody else, that affair is ended.',
  ),
  ...each(
    act('tellOfOthers', 'must'),
    'As soon as one of us falls in love with somebody else, the other is told.',
  ),
  ...each(act('newPartners', 'may'), 'Each of us may sleep with others and keep seeing them.'),
  ...each(
    act('guestsInBed', 'never'),
    'Nobody else ever sleeps or has sex in our bed.',
    'The bed we share is out of bounds for other partners.',
  ),
  ...each(
    act('guestsInBed', 'may'),
    'When one of us is away, the other may have a lover in our bed.',
    'Each of us can take a date to our bed, provided the sheets are changed afterwards.',
  ),
  ...each(
    act('guestsAtHome', 'may'),
    'When one of us is away, the other may have a lover in the guest room.',
  ),
  ...each(
    act('outAtWork', 'never'),
    'In front of our bosses, we pretend to be nothing more than flatmates.',
    'Nobody at work is told about us.',
    "I don't tell my colleagues about {A}, not a word.",
    "I don't tell my colleagues about {B}, not a word.",
  ),
  ...each(
    act('outAtWork', 'must'),
    'Each of us tells their colleagues about this relationship by the end of the year.',
    "We're open about us everywhere, the office included: each of us tells the people there.",
  ),
  ...each(
    act('outToFamily', 'must'),
    'Each of us tells their siblings about this relationship by the end of the year.',
  ),
  ...each(act('meetMetamours', 'never', { who: ['A', 'B'] }), "{A} and {B} don't meet, ever."),
  ...each(
    act('meetMetamours', 'never'),
    "I won't meet {B}.",
    "I won't meet {C}.",
    "I won't meet {B} alone.",
    'No contact between {B} and me, not even by chance at a party: I stay away.',
  ),
  ...each(
    much('trips', 'just', 1, 'year'),
    'We take a two-week trip together every summer.',
    'Each August, we travel together for a fortnight.',
    'We go away together for one night every summer.',
  ),
  ...each(
    act('shareLocation', 'must'),
    'We share our live location with each other, day and night.',
    "Each of us can always see on the map where the other's phone is.",
  ),
  ...each(
    act('shareLocation', 'never'),
    'My location is never shared with anyone.',
    "We don't track each other: location sharing stays off.",
  ),
  ...each(
    much('talks', 'just', 'some', 'month'),
    'We review this agreement every {some} months.',
    'Every {some} months, this agreement is read aloud and gone through by both of us.',
  ),
  ...each(much('talks', 'just', 'more', 'month'), 'This agreement is reviewed every {more} months.'),
  ...each(
    much('talks', 'just', 1, 'year'),
    'We look at this agreement again once a year, on our anniversary.',
  ),
};
