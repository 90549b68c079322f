// Kinds of pairs that somebody else wrote without looking at the reader or at seen-kinds.ts, and with which the reader was bettered since:
// the figures for these say no longer how it does with words that it was not made for. How a kind is written: generator.ts.
import type { PairKind } from './generator.ts';
import { agreed, B_C, inPaper, ME_B, mine, ours, pledged, TRIO, US, yours } from './said.ts';

export const SECOND_KINDS: readonly PairKind[] = [
  {
    kind: 'nights a week: at most, and at least more',
    one: [
      agreed(US, 'We sleep in the same bed at most {some} nights a week.'),
      agreed(US, 'No more than {some} nights a week are spent together.'),
      mine('me', 'A', "I won't spend more than {some} nights a week with {A}."),
    ],
    other: [
      agreed(US, 'At least {more} nights a week, we fall asleep next to each other.'),
      ours('me', 'A', 'We spend a minimum of {more} nights a week together.'),
    ],
    harmless: [
      [
        agreed(US, 'We sleep in the same bed at most {more} nights a week.'),
        ours('me', 'A', 'We spend a minimum of {some} nights a week together.'),
      ],
      [
        mine('me', 'A', "I won't spend more than {some} nights a week with {A}."),
        agreed(US, 'On at least {more} evenings a week, we talk on the phone.'),
      ],
      [
        agreed(US, 'No more than {some} nights a week are spent together.'),
        agreed(B_C, 'At least {more} nights a week, we fall asleep next to each other.'),
      ],
    ],
  },
  {
    kind: 'nights that a relationship needs, and fewer agreed',
    one: [
      { in: 'need', with: ['A'], nights: 3 },
      { in: 'need', with: ['A'], floor: 10, nights: 4 },
    ],
    other: [
      agreed(US, 'We spend one night a week together and the other six apart.'),
      mine('me', 'A', 'One night a week with {A} is the most I can do.'),
      agreed(US, 'Never more than one shared night per week.'),
    ],
    harmless: [
      [{ in: 'need', with: ['A'], nights: 2 }, agreed(US, 'Never more than four shared nights per week.')],
      [
        { in: 'need', with: ['B'], nights: 3 },
        agreed(US, 'We spend one night a week together and the other six apart.'),
      ],
    ],
  },
  {
    kind: 'the most hours of a relationship, and more promised',
    one: [
      { in: 'need', with: ['A'], most: 6 },
      { in: 'need', with: ['A'], floor: 3, most: 8 },
    ],
    other: [
      agreed(US, 'We spend at least twelve hours a week together.'),
      ours('A', 'me', 'We give each other 12 hours every week, or more if we can.'),
    ],
    harmless: [
      [{ in: 'need', with: ['A'], most: 14 }, agreed(US, 'We spend at least twelve hours a week together.')],
      [{ in: 'need', with: ['B'], most: 6 }, agreed(US, 'We spend at least twelve hours a week together.')],
      [
        { in: 'need', with: ['A'], most: 6 },
        agreed(US, "We'd love to have twelve hours a week together some day, once the exams are over."),
      ],
    ],
  },
  {
    kind: 'one promise above the weekly cap',
    one: [
      { in: 'cap', hours: 10 },
      { in: 'cap', hours: 8 },
    ],
    other: [
      agreed(US, 'We go on dates for at least fifteen hours a week.'),
      { in: 'need', with: ['A'], floor: 12 },
    ],
    harmless: [
      [{ in: 'cap', hours: 20 }, agreed(US, 'We go on dates for at least fifteen hours a week.')],
      [{ in: 'cap', hours: 10 }, agreed(B_C, 'We go on dates for at least fifteen hours a week.')],
      [{ in: 'cap', hours: 10 }, agreed(US, 'We go on dates for at most fifteen hours a week.')],
    ],
  },
  {
    kind: 'a rule of never that day, and a fixed date on it',
    one: [
      { in: 'rule', what: 'never', with: ['A'], days: ['day'] },
      { in: 'rule', what: 'never', with: ['A'], days: ['day', 'other'] },
    ],
    other: [
      agreed(US, 'We see each other each {day}, come rain or shine.'),
      ours('me', 'A', 'Every {day} is our day.'),
      mine('me', 'A', 'I spend {day}s with {A}, every week.'),
    ],
    harmless: [
      [
        { in: 'rule', what: 'never', with: ['B'], days: ['day'] },
        agreed(US, 'We see each other each {day}, come rain or shine.'),
      ],
      [
        { in: 'rule', what: 'never', with: ['A'], days: ['other'] },
        mine('me', 'A', 'I spend {day}s with {A}, every week.'),
      ],
      [{ in: 'rule', what: 'ours', with: ['A'], days: ['day'] }, ours('me', 'A', 'Every {day} is our day.')],
    ],
  },
  {
    kind: 'a rule of at least so many, and once a month agreed',
    one: [
      { in: 'rule', what: 'atLeast', with: ['A'], count: 2 },
      { in: 'rule', what: 'atLeast', with: ['A'], count: 3 },
    ],
    other: [
      agreed(US, 'We meet no more than once a month.'),
      mine('me', 'A', "I'm free for {A} one day a month at most."),
    ],
    harmless: [
      [
        { in: 'rule', what: 'atLeast', with: ['B'], count: 3 },
        agreed(US, 'We meet no more than once a month.'),
      ],
      [
        { in: 'rule', what: 'atLeast', with: ['A'], count: 2 },
        agreed(US, 'We meet no more than five times a week.'),
      ],
    ],
  },
  {
    kind: 'how often we meet in a week',
    one: [
      agreed(US, 'We limit our dates to {n} per week.'),
      mine('me', 'A', 'More than {n} per week is too much for me: dates with {A} stop there.'),
    ],
    other: [
      agreed(US, 'We see each other on {m} dates every week.'),
      ours('A', 'me', 'Dates: never fewer than {m} a week.'),
    ],
    harmless: [
      [
        agreed(US, 'We limit our dates to {m} per week.'),
        ours('A', 'me', 'Dates: never fewer than {n} a week.'),
      ],
      [
        agreed(US, 'At least {n} per week: that is how often we go on a date.'),
        ours('A', 'me', 'Dates: never fewer than {m} a week.'),
      ],
    ],
  },
  {
    kind: 'always alone in bed, and shared nights',
    one: [
      mine('me', 'A', 'I sleep alone. Always, in my own room.'),
      mine('me', 'A', 'I never share a bed for the night, not even with people I love.'),
    ],
    other: [
      agreed(US, 'We share a bed on {day} nights.'),
      ours('A', 'me', 'We sleep in one bed {some} nights a week.'),
      agreed(US, 'At least one night a week, we fall asleep and wake up in the same bed.'),
    ],
    harmless: [
      [mine('me', 'A', 'I sleep alone on {other} nights.'), agreed(US, 'We share a bed on {day} nights.')],
      [
        mine('B', 'me', 'I sleep alone. Always, in my own room.'),
        ours('A', 'me', 'We sleep in one bed {some} nights a week.'),
      ],
      [
        mine('me', 'A', 'I sleep alone. Always, in my own room.'),
        agreed(US, 'We share a sofa on {day} evenings and watch a film.'),
      ],
    ],
  },
  {
    kind: 'two deadlines for cancelling',
    one: [
      agreed(US, 'Dates can be called off until {few} hours beforehand, no hard feelings.'),
      agreed(US, 'The latest we cancel a date is {few} hours ahead.'),
    ],
    other: [
      ours('A', 'me', "When we cancel a date, we give {many} hours' notice."),
      agreed(US, 'The deadline for cancelling a date is {many} hours before it starts.'),
    ],
    harmless: [
      [
        agreed(US, 'The latest we cancel a date is {few} hours ahead.'),
        agreed(US, 'The latest we cancel a journey is {many} hours ahead.'),
      ],
      [
        agreed(US, 'The latest we cancel a date is {few} hours ahead.'),
        agreed(ME_B, 'The deadline for cancelling a date is {many} hours before it starts.'),
      ],
      [
        agreed(US, 'Dates can be called off until {few} hours beforehand, no hard feelings.'),
        yours('A', 'me', "It'd be lovely if you could give me {many} hours' notice, but it's only a wish."),
      ],
    ],
  },
  {
    kind: 'asked to tell beforehand, and tells afterwards',
    one: [
      yours('me', 'A', 'Tell me before you sleep with anyone new.'),
      yours('me', 'A', 'You let me know about a new lover beforehand, not when it has already happened.'),
    ],
    other: [
      mine('A', 'me', 'You only hear about a new lover of mine after the first night, never before it.'),
      agreed(US, 'That one of us sleeps with somebody new is told the day after, and not before.'),
    ],
    harmless: [
      [
        yours('me', 'A', 'Tell me before you sleep with anyone new.'),
        mine('B', 'me', 'You only hear about a new lover of mine after the first night, never before it.'),
      ],
      [
        yours('me', 'A', 'Tell me before you sleep with anyone new.'),
        mine('A', 'me', 'My parents never hear of a new lover beforehand; they are told afterwards.'),
      ],
    ],
  },
  {
    kind: 'how much detail is told',
    one: [
      agreed(US, "We don't give each other any details of sex with others."),
      agreed(US, 'No bedroom stories about other partners: that it happened is all we say.'),
      mine('me', 'A', "I won't tell {A} what I do in bed with other people."),
    ],
    other: [
      agreed(US, 'We tell each other everything about our nights with others, sexual details included.'),
      ours('A', 'me', 'We describe to each other in full what we do in bed with other partners.'),
    ],
    harmless: [
      [
        agreed(US, "We don't give each other any details of sex with others."),
        agreed(US, 'We tell each other the name of everyone we sleep with.'),
      ],
      [
        mine('me', 'A', "I won't tell {A} what I do in bed with other people."),
        agreed(B_C, 'We tell each other everything about our nights with others, sexual details included.'),
      ],
      [
        agreed(US, "We don't give each other any details of sex with others."),
        agreed(US, 'We tell each other everything about our money, debts included.'),
      ],
    ],
  },
  // Health
  {
    kind: 'condoms with everybody else, and none with one of them',
    one: [
      agreed(US, 'We use condoms with everyone else, always.'),
      pledged(US, 'safer', 'Barriers are used with all other partners, no exceptions.'),
      mine('me', 'A', "I use condoms with anyone who isn't {A}."),
    ],
    other: [
      agreed(ME_B, "We're fluid-bonded: no condoms between us."),
      pledged(ME_B, 'safer', "Between the two of us, we don't use barriers."),
    ],
    harmless: [
      [
        agreed(US, 'We use condoms with everyone else, always.'),
        agreed(US, "We're fluid-bonded: no condoms between us."),
      ],
      [
        agreed(US, 'We use condoms with everyone else, always.'),
        agreed(B_C, "We're fluid-bonded: no condoms between us."),
      ],
      [
        mine('me', 'A', "I use condoms with anyone who isn't {A}."),
        agreed(ME_B, 'We use condoms, every time.'),
      ],
    ],
  },
  {
    kind: 'sober, and wine first',
    one: [
      pledged(US, 'limits', 'No alcohol before or during sex.'),
      agreed(US, 'We only have sex when both of us are completely sober.'),
    ],
    other: [
      pledged(US, 'activity', 'A bottle of wine together, then sex'),
      pledged(US, 'activity', 'Tipsy sex after a few cocktails'),
    ],
    harmless: [
      [
        pledged(US, 'limits', 'No alcohol before or during sex.'),
        pledged(US, 'activity', 'A glass of champagne when everything is over'),
      ],
      [
        pledged(US, 'limits', 'No drugs before or during sex.'),
        pledged(US, 'activity', 'Sex after a long bath together'),
      ],
      [
        pledged(US, 'limits', 'No alcohol before or during sex.'),
        pledged(ME_B, 'activity', 'A bottle of wine together, then sex'),
      ],
    ],
  },
  // Pledges
  {
    kind: 'marks',
    one: [
      pledged(US, 'limits', 'No visible marks.'),
      pledged(US, 'limits', 'Nothing that leaves hickeys or bruises.'),
    ],
    other: [
      pledged(US, 'activity', 'Love bites on the neck, the kind that everyone can see'),
      pledged(US, 'activity', 'Hickeys all over the neck'),
    ],
    harmless: [
      [pledged(US, 'limits', 'No visible marks.'), pledged(US, 'activity', 'Soft kisses on the neck')],
      [pledged(US, 'limits', 'No bruises on the face.'), pledged(US, 'activity', 'Hickeys on the thighs')],
      [
        pledged(US, 'limits', 'Nothing that leaves hickeys or bruises.'),
        pledged(B_C, 'activity', 'Hickeys all over the neck'),
      ],
    ],
  },
  {
    kind: 'never more than two, and three',
    one: [
      pledged(TRIO, 'limits', 'No threesomes.'),
      agreed(TRIO, 'Sex stays between two people; the third is never in the room.'),
    ],
    other: [
      pledged(TRIO, 'activity', 'A threesome, all of us together'),
      pledged(TRIO, 'activity', 'Sex with all three of us in one bed'),
    ],
    harmless: [
      [pledged(TRIO, 'limits', 'No threesomes.'), pledged(TRIO, 'activity', 'Dinner with all three of us')],
      [
        pledged(TRIO, 'limits', 'No fourth person joins.'),
        pledged(TRIO, 'activity', 'A threesome, all of us together'),
      ],
    ],
  },
  {
    kind: 'staying afterwards, and leaving at once',
    one: [
      pledged(US, 'aftercare', 'Afterwards we stay together for at least an hour; nobody leaves before.'),
      pledged(US, 'aftercare', 'We cuddle and then sleep next to each other until morning.'),
    ],
    other: [
      mine('me', 'A', 'After sex I go home right away. I never stay.'),
      agreed(US, 'After sex, each of us goes home straight away, without lingering.'),
    ],
    harmless: [
      [
        pledged(US, 'aftercare', 'The next day we text each other to ask how it was.'),
        mine('me', 'A', 'After sex I go home right away. I never stay.'),
      ],
      [
        pledged(ME_B, 'aftercare', 'Afterwards we stay together for at least an hour; nobody leaves before.'),
        agreed(US, 'After sex, each of us goes home straight away, without lingering.'),
      ],
      [
        pledged(US, 'aftercare', 'Afterwards we stay together for at least an hour; nobody leaves before.'),
        mine('me', 'A', 'After work I go home right away. I never stay for drinks.'),
      ],
    ],
  },
  // Who decides
  {
    kind: 'all three decide, or two of three',
    one: [
      agreed(TRIO, 'Whatever concerns the flat is decided by all three of us together, or not at all.'),
      agreed(TRIO, 'Decisions about our home have to be unanimous.'),
    ],
    other: [
      agreed(TRIO, 'For decisions about our home, two votes out of three are enough.'),
      agreed(TRIO, 'What happens with the flat is settled by majority.'),
    ],
    harmless: [
      [
        agreed(TRIO, 'Decisions about our home have to be unanimous.'),
        agreed(TRIO, 'What we cook is settled by majority.'),
      ],
      [
        agreed(TRIO, 'Decisions about our home have to be unanimous.'),
        agreed(TRIO, 'Decisions about our home are made at the kitchen table.'),
      ],
    ],
  },
  {
    kind: 'friends as lovers',
    one: [
      agreed(US, "We don't date each other's friends."),
      ours('A', 'me', "The other one's friends are off limits as lovers."),
    ],
    other: [
      agreed(US, "Each of us may date whomever they like, the other's friends included."),
      agreed(US, "It's fine to go out with a friend of the other."),
    ],
    harmless: [
      [
        agreed(US, "We don't date each other's friends."),
        agreed(US, "It's fine to date colleagues of the other."),
      ],
      [
        ours('A', 'me', "The other one's friends are off limits as lovers."),
        agreed(US, "It's fine to go hiking with a friend of the other."),
      ],
    ],
  },
  {
    kind: 'guests for the night at home',
    one: [
      agreed(US, 'No overnight guests in our flat.'),
      agreed(US, 'Nobody brings a date home for the night.'),
      ours('A', 'me', "Other partners don't sleep under our roof."),
    ],
    other: [
      agreed(US, 'Each of us may have another partner stay the night at home, up to {some} times a month.'),
      agreed(US, 'Other partners are welcome to sleep over at our place.'),
    ],
    harmless: [
      [
        agreed(US, 'No overnight guests in our flat.'),
        agreed(US, 'Other partners are welcome for dinner at our place until eleven.'),
      ],
      [
        mine('me', 'A', "I won't bring a date home for the night."),
        agreed(US, 'Each of us may have another partner stay the night at home, up to {some} times a month.'),
      ],
      [
        agreed(US, 'No overnight guests in our flat.'),
        agreed(B_C, 'Other partners are welcome to sleep over at our place.'),
      ],
    ],
  },
  {
    kind: 'meeting the parents',
    one: [
      agreed(US, "We don't introduce each other to our parents."),
      mine('me', 'A', "{A} won't meet my parents, I keep the two apart."),
    ],
    other: [
      agreed(US, "By Christmas, each of us has met the other's parents."),
      ours('A', 'me', 'We introduce each other to our parents before the year is out.'),
    ],
    harmless: [
      [
        agreed(US, "We don't introduce each other to our parents."),
        agreed(US, 'By Christmas, each of us has met the friends of the other.'),
      ],
      [
        mine('me', 'B', "{B} won't meet my parents, I keep the two apart."),
        ours('A', 'me', 'We introduce each other to our parents before the year is out.'),
      ],
    ],
  },
  {
    kind: 'photos online',
    one: [
      agreed(US, 'No photos of us go online.'),
      agreed(US, 'Neither of us posts pictures of the other on social media.'),
    ],
    other: [
      agreed(US, 'Each of us may post pictures of us both on Instagram.'),
      ours('A', 'me', 'We share our couple selfies publicly, on Facebook and everywhere else.'),
    ],
    harmless: [
      [
        agreed(US, 'No photos of us go online.'),
        agreed(US, 'Each of us may take pictures of us both for the album at home.'),
      ],
      [
        agreed(US, 'Neither of us posts pictures of the other on social media.'),
        agreed(US, 'Each of us may post pictures of the cat on Instagram.'),
      ],
      [
        agreed(US, 'No photos of us go online.'),
        agreed(ME_B, 'Each of us may post pictures of us both on Instagram.'),
      ],
    ],
  },
  {
    kind: 'when the children meet a new partner',
    one: [
      agreed(US, "A new partner doesn't meet the children before {more} months have passed."),
      agreed(US, 'We wait at least {more} months until we introduce someone new to the kids.'),
    ],
    other: [
      agreed(US, 'After {some} months, a new partner gets to know the kids.'),
      ours('A', 'me', 'We introduce someone new to the children once it has lasted {some} months.'),
    ],
    harmless: [
      [
        agreed(US, "A new partner doesn't meet the children before {some} months have passed."),
        agreed(US, 'After {more} months, a new partner gets to know the kids.'),
      ],
      [
        agreed(US, 'We wait at least {more} months until we introduce someone new to the kids.'),
        agreed(US, 'After {some} months, a new partner gets to know our friends.'),
      ],
      [
        agreed(US, "A new partner doesn't meet the children before {more} months have passed."),
        agreed(B_C, 'After {some} months, a new partner gets to know the kids.'),
      ],
    ],
  },
  {
    kind: 'living together',
    one: [
      agreed(US, 'We will never move in together.'),
      mine('me', 'A', "I live alone and it stays that way: I won't share a flat with {A} or anyone."),
    ],
    other: [
      agreed(US, 'We move into a flat of our own, the two of us, in {more} months.'),
      ours('A', 'me', 'From next autumn on, we live together.'),
    ],
    harmless: [
      [
        agreed(US, 'We will never move in together.'),
        agreed(US, 'We go away together for a weekend in {more} months.'),
      ],
      [agreed(US, 'We will never move in together.'), agreed(ME_B, 'From next autumn on, we live together.')],
      [
        agreed(US, 'We will never move in together.'),
        agreed(US, 'Each of us keeps a toothbrush in the flat of the other.'),
      ],
    ],
  },
  // Money, holidays, phones
  {
    kind: 'spending without asking',
    one: [
      agreed(US, 'Nobody spends more than {less} euros from the joint account without asking the other.'),
      agreed(US, 'Anything above €{less} out of the joint account is decided by both.'),
    ],
    other: [
      agreed(US, 'Up to {sum} euros may be taken from the joint account without asking.'),
      ours('A', 'me', 'For sums of up to €{sum} from the joint account, nobody has to ask.'),
    ],
    harmless: [
      [
        agreed(US, 'Nobody spends more than {sum} euros from the joint account without asking the other.'),
        agreed(US, 'Up to {less} euros may be taken from the joint account without asking.'),
      ],
      [
        agreed(US, 'Nobody spends more than {less} euros from the joint account without asking the other.'),
        agreed(US, 'Up to {sum} euros of their own money, each may spend without asking.'),
      ],
    ],
  },
  {
    kind: 'Christmas Eve with two',
    one: [
      agreed(US, 'Every year, we spend Christmas Eve together, only we two.'),
      mine('me', 'A', "I'm alone with {A} on Christmas Eve, each year."),
    ],
    other: [
      agreed(ME_B, 'Christmas Eve is ours: just the two of us, every year.'),
      ours('B', 'me', "Every Christmas Eve, both of us are at my grandmother's house."),
    ],
    harmless: [
      [
        agreed(US, 'Every year, we spend Christmas Eve together, only we two.'),
        agreed(ME_B, "New Year's Eve is ours: just the two of us, every year."),
      ],
      [
        agreed(US, 'Every year, we spend Christmas Eve together, only we two.'),
        agreed(B_C, 'Christmas Eve is ours: just the two of us, every year.'),
      ],
      [agreed(US, 'We spend Christmas Eve together.'), agreed(TRIO, 'We all spend Christmas Eve together.')],
    ],
  },
  {
    kind: 'phone during a date, and answers at once to someone else',
    one: [
      agreed(US, 'Our phones are switched off during our dates.'),
      mine('me', 'A', "I don't look at my phone while I'm with {A}."),
    ],
    other: [
      agreed(
        ME_B,
        'We answer each other within ten minutes, even in the middle of a date with somebody else.',
      ),
      ours('B', 'me', 'Whoever is out on a date with another person texts the other one every hour.'),
    ],
    harmless: [
      [
        agreed(US, 'Our phones are switched off during our dates.'),
        agreed(ME_B, 'We answer each other within a day.'),
      ],
      [
        agreed(US, 'Our phones are switched off during our dates.'),
        agreed(
          B_C,
          'We answer each other within ten minutes, even in the middle of a date with somebody else.',
        ),
      ],
      [
        agreed(US, 'Our phones are switched off during our dates.'),
        agreed(US, 'On days without a date, we text each other every hour.'),
      ],
    ],
  },
  {
    kind: 'calls at work',
    one: [
      yours('me', 'A', "Don't call me at work."),
      yours('me', 'A', 'While I am at the office, you never ring me up.'),
    ],
    other: [
      mine('A', 'me', 'I call you at the office every day at noon.'),
      agreed(US, '{A} calls the other one at work every day at lunchtime.'),
    ],
    harmless: [
      [
        yours('me', 'A', "Don't call me at work."),
        mine('A', 'me', 'I call you at home every day at nine in the evening.'),
      ],
      [
        yours('me', 'B', "Don't call me at work."),
        mine('A', 'me', 'I call you at the office every day at noon.'),
      ],
      [
        yours('me', 'A', "Don't call me at work."),
        agreed(US, 'Both of us do our best not to bring work home.'),
      ],
    ],
  },
  {
    kind: 'messages that somebody else reads',
    one: [
      agreed(US, 'Each of us shows the other every chat with other partners.'),
      mine('me', 'A', 'I let {A} read everything that {B} writes to me.'),
    ],
    other: [
      agreed(ME_B, 'What we write to each other is read by nobody else.'),
      mine('me', 'B', "I never show {B}'s messages to anyone."),
      ours('B', 'me', 'Our chat stays between us two; it is not shown to any third person.'),
    ],
    harmless: [
      [
        mine('me', 'A', 'I let {A} read everything that {C} writes to me.'),
        agreed(ME_B, 'What we write to each other is read by nobody else.'),
      ],
      [
        agreed(US, 'Each of us shows the other their calendar.'),
        mine('me', 'B', "I never show {B}'s messages to anyone."),
      ],
      [
        agreed(US, 'Nobody has to show the other any chat with other partners.'),
        agreed(ME_B, 'What we write to each other is read by nobody else.'),
      ],
    ],
  },
  {
    kind: 'who is called first in an emergency',
    one: [
      mine('me', 'A', 'If something happens to me, {A} is called first, before anyone else.'),
      agreed(US, 'In an emergency, we are the first contact of each other.'),
    ],
    other: [
      mine('me', 'B', 'If I end up in hospital or anything else happens to me, the first call goes to {B}.'),
      agreed(ME_B, "We're each other's first emergency contact."),
    ],
    harmless: [
      [
        mine('me', 'A', 'If something happens to me, {A} is called first, before anyone else.'),
        mine('me', 'B', 'If something happens to me, {B} is called second.'),
      ],
      [
        agreed(US, 'We are emergency contacts of each other.'),
        agreed(ME_B, 'We are emergency contacts of each other.'),
      ],
      [
        agreed(US, 'In an emergency, we are the first contact of each other.'),
        agreed(B_C, "We're each other's first emergency contact."),
      ],
    ],
  },
  {
    kind: 'parties alone or together',
    one: [
      agreed(US, 'We go to play parties only as a couple.'),
      agreed(US, 'Nobody goes to a play party without the other.'),
    ],
    other: [
      agreed(US, 'Each of us may go to play parties alone.'),
      ours('A', 'me', 'Going to a play party on your own is fine for both of us.'),
    ],
    harmless: [
      [
        agreed(US, 'We go to play parties only as a couple.'),
        agreed(US, 'Each of us may go to birthday parties alone.'),
      ],
      [
        agreed(US, 'Nobody goes to a play party without the other.'),
        agreed(US, 'Each of us may leave a play party at any time, and both then go home.'),
      ],
      [
        agreed(US, 'Nobody goes to a play party without the other.'),
        agreed(B_C, 'Each of us may go to play parties alone.'),
      ],
    ],
  },
  // Reviews and ends
  {
    kind: 'an end, and no end',
    one: [
      { in: 'ends', people: US, day: '2027-12-31', paper: 'p' },
      inPaper('p', 'On 31 December 2027, this agreement runs out.'),
    ],
    other: [
      inPaper('p', 'This agreement has no end date; it holds until one of us calls it off.'),
      inPaper('p', 'This agreement is meant for good and never expires.'),
    ],
    harmless: [
      [
        { in: 'ends', people: US, day: '2027-12-31', paper: 'p' },
        inPaper('q', 'This agreement has no end date; it holds until one of us calls it off.'),
      ],
      [
        { in: 'ends', people: US, day: '2027-12-31', paper: 'p' },
        inPaper('p', 'What we have told each other in confidence stays secret for good.'),
      ],
    ],
  },
];
