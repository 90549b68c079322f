// Kinds of pairs that the reader was written with. How a kind is written: generator.ts.
import type { PairKind, Person, Said } from './generator.ts';

const US: readonly Person[] = ['me', 'A'];
const ag = (text: string, people: readonly Person[] = US): Said => ({ in: 'agreement', people, text });
const withB = (text: string): Said => ag(text, ['me', 'B']);
const inPaper = (text: string): Said => ({ in: 'agreement', people: US, text, paper: 'paper' });
const mine = (text: string, by: Person = 'me'): Said => ({
  in: 'mine',
  by,
  with: by === 'me' ? ['A'] : ['me'],
  text,
});
const ours = (text: string): Said => ({ in: 'ours', by: 'A', with: ['me'], text });
const yours = (text: string): Said => ({ in: 'yours', by: 'A', with: ['me'], text });
const safer = (text: string): Said => ({ in: 'pledge', people: US, part: 'safer', text });
const pledge = (
  part: 'activity' | 'limits' | 'slow' | 'stop',
  text: string,
  people: readonly Person[] = US,
): Said => ({ in: 'pledge', people, part, text });

export const SEEN_KINDS: readonly PairKind[] = [
  {
    kind: 'nights',
    one: [
      ag('We spend {n} nights a week together.'),
      ag('At most {n} nights a week together.'),
      ours('We have {n} nights a week with each other.'),
    ],
    other: [
      ag('Each week we have {m} nights together.'),
      ag('We sleep at each other’s place at least {m} nights a week.'),
      { in: 'need', with: ['A'], nights: 5 },
    ],
    harmless: [
      [ag('We spend {n} nights a week together.'), withB('We spend {m} nights a week together.')],
      [
        ag('We spend at least {n} nights a week together.'),
        ag('We spend at least {m} nights a week together.'),
      ],
      [ag('We spend {n} nights a week together.'), ag('Maybe we would like {m} nights a week together.')],
      [ag('We spend one night a week together.'), ag('We have four nights a month together.')],
      [ag('At least {n} nights a week together.'), { in: 'need', with: ['A'], nights: 5 }],
      [ag('We spend {n} nights a week together.'), ag('{A} has {m} nights a week alone.')],
    ],
  },
  {
    kind: 'dates',
    one: [ag('We have {n} dates a month.'), ag('No more than {n} evenings a month for us.')],
    other: [ag('We have at least {m} dates a month.'), ours('We have {m} evenings a month together.')],
    harmless: [
      [ag('We have {n} dates a month.'), ag('We had {m} dates a month last year.')],
      [ag('We have {n} dates a month.'), ag('{A} has {m} dates a month with other people.')],
      [ag('We have {n} dates a month.'), withB('We have {m} dates a month.')],
    ],
  },
  {
    kind: 'hours',
    one: [ag('We have at least 12 hours a week for each other.'), ag('We spend 12 hours a week together.')],
    other: [{ in: 'need', with: ['A'], most: 6 }, ag('We see each other at most 5 hours a week.')],
    harmless: [
      [ag('We have at least 4 hours a week for each other.'), { in: 'need', with: ['A'], most: 6 }],
      [ag('We have at least 12 hours a week for each other.'), { in: 'need', with: ['B'], most: 6 }],
      [ag('{A} works 40 hours a week.'), ag('We see each other at most 5 hours a week.')],
    ],
  },
  {
    kind: 'trips',
    one: [ag('We make {n} trips a year that are only ours.')],
    other: [
      ag('We have {m} journeys a year.'),
      ag('Each of us two goes on at least {m} trips a year with the other.'),
    ],
    harmless: [
      [ag('We make {n} trips a year.'), withB('We make {m} trips a year.')],
      [ag('We make at most {m} trips a year.'), ag('We make {n} trips a year.')],
    ],
  },
  {
    kind: 'talks',
    one: [ag('We have a check-in every week.'), ag('We sit down for a check-in once a week.')],
    other: [ag('We have a check-in every {some} months.'), ag('There is a check-in once a month.')],
    harmless: [
      [ag('We have a check-in every week.'), withB('We have a check-in every {some} months.')],
      [ag('We have a check-in every week.'), ag('We get tested every {some} months.')],
    ],
  },
  {
    kind: 'testRhythm',
    one: [
      ag('Each of us gets tested every {some} months.'),
      safer('Everybody is tested every {some} months.'),
      ag('STI tests every {some} months.'),
    ],
    other: [
      ag('We get tested once a year.'),
      safer('Tests every {more} months.'),
      ag('Each of us gets tested every {more} months.'),
    ],
    harmless: [
      [ag('Each of us gets tested every three months.'), ag('We get tested four times a year.')],
      [
        ag('Each of us gets tested every {some} months.'),
        withB('Each of us gets tested every {more} months.'),
      ],
      [ag('Each of us gets tested every {some} months.'), ag('We look at this again every {more} months.')],
      [
        ag('Each of us gets tested every {some} months.'),
        ag('If there was a slip, we get tested after two weeks.'),
      ],
    ],
  },
  {
    kind: 'toldWithin',
    one: [
      ag('We tell each other within {few} hours when we have met somebody new.'),
      ag('Whoever sleeps with somebody new tells the others within {few} hours.'),
    ],
    other: [
      ag('We tell each other about new partners within {many} hours.'),
      yours('Please tell me within {many} hours that you have had sex with somebody new.'),
      ag('We tell each other of a new partner within a week.'),
    ],
    harmless: [
      [
        ag('We tell each other about new partners within 24 hours.'),
        ag('We tell each other about new partners within a day.'),
      ],
      [
        ag('We tell each other about new partners within {few} hours.'),
        withB('We tell each other about new partners within {many} hours.'),
      ],
      [
        ag('We tell each other about new partners within {few} hours.'),
        ag('We tell each other within {many} hours that a test was positive.'),
      ],
    ],
  },
  {
    kind: 'notice',
    one: [ag('We cancel at least {few} hours before.'), ag('Whoever cancels says so {few} hours before.')],
    other: [
      ag('A date is called off at least {many} hours ahead.'),
      ag('Cancelling takes {many} hours’ notice.'),
      yours('Please cancel {many} hours in advance.'),
    ],
    harmless: [
      [ag('We cancel at least {few} hours before.'), withB('We cancel at least {many} hours before.')],
      [ag('We cancel at least {few} hours before.'), ag('Guests are announced {many} hours before.')],
      [
        ag('We cancel at least {few} hours before.'),
        ag('Whoever cancels offers another evening within {many} hours.'),
      ],
    ],
  },
  {
    kind: 'guestNotice',
    one: [
      ag('Overnight guests are announced {few} hours before.'),
      ag('Before somebody stays overnight we say so {few} hours ahead.'),
    ],
    other: [ag('Whoever has a guest overnight says so {many} hours in advance.')],
    harmless: [
      [
        ag('Overnight guests are announced {few} hours before.'),
        withB('Overnight guests are announced {many} hours before.'),
      ],
      [ag('Overnight guests are announced {few} hours before.'), ag('We cancel {many} hours before.')],
    ],
  },
  {
    kind: 'reply',
    one: [ag('We answer messages within {few} hours.'), yours('Please reply within {few} hours.')],
    other: [
      ag('Each of us replies within {many} hours.'),
      ag('Nobody waits longer than {many} hours for an answer.'),
    ],
    harmless: [
      [ag('We answer messages within {few} hours.'), withB('We answer messages within {many} hours.')],
      [ag('We answer messages within a day.'), ag('We reply within 24 hours.')],
    ],
  },
  {
    kind: 'homeBy',
    one: [ag('Each of us is home by 22:00.'), ag('Whoever has a date is back home by 10 pm.')],
    other: [ag('We are home by midnight.'), ag('Everybody is home by 1 am.')],
    harmless: [
      [ag('Each of us is home by 22:00.'), ag('We are home by 10 pm.')],
      [ag('Each of us is home by 22:00.'), mine('I go to work at midnight.')],
    ],
  },
  {
    kind: 'money',
    one: [
      ag('From what we share, more than {less} euros is spent only after we talked.'),
      ag('Nobody spends more than {less} euros from our account without a talk.'),
    ],
    other: [
      ag('Whoever spends more than {sum} euros from what we share asks first.'),
      ag('Over {sum} euros of shared money is spent together.'),
    ],
    harmless: [
      [
        ag('Nobody spends more than {less} euros from our account without a talk.'),
        withB('Whoever spends more than {sum} euros from what we share asks first.'),
      ],
      [
        ag('Nobody spends more than {less} euros from our account without a talk.'),
        ag('The flat costs {sum} euros.'),
      ],
    ],
  },
  {
    kind: 'partners',
    one: [ag('Each of us has at most one other partner.'), ag('No more than one other partner at a time.')],
    other: [
      ag('Each of us has at least three other partners.'),
      ag('Everybody has two other partners at the same time.'),
    ],
    harmless: [
      [ag('Each of us has at most two other partners.'), ag('Each of us has at most three other partners.')],
      [ag('Each of us has at most one other partner.'), ag('The other partners meet three times a year.')],
    ],
  },
  {
    kind: 'beforeChildren',
    one: [
      ag('New partners meet the children after {some} months.'),
      ag('Partners get to know the kids once it has lasted {some} months.'),
    ],
    other: [
      ag('We wait {more} months before the children meet somebody.'),
      ag('The kids meet partners after {more} months.'),
    ],
    harmless: [
      [ag('New partners meet the children after {some} months.'), ag('We get tested every {more} months.')],
      [
        ag('Nobody new is introduced to the kids before {some} months.'),
        ag('The kids meet partners after {more} months.'),
      ],
      [
        ag('New partners meet the children after {some} months.'),
        withB('New partners meet the children after {more} months.'),
      ],
    ],
  },
  {
    kind: 'guestsAtHome',
    one: [
      ag('No overnights at our home.'),
      ag('Nobody else stays the night at our place.'),
      ag('We don’t have other people stay over.'),
    ],
    other: [
      ag('Other partners may stay the night at our place.'),
      ag('Overnight guests are welcome at our home.'),
      ag('Dates can sleep over.'),
    ],
    harmless: [
      [ag('No overnights at our home.'), withB('Overnight guests are welcome at our home.')],
      [mine('I do not have dates stay the night here.'), ag('Overnight guests are welcome at our home.')],
      [ag('No overnights at our home.'), ag('Guests are welcome at our home for dinner.')],
      [
        ag('No overnights at our home.'),
        ag('Whoever is away for a night says so beforehand, also when it gets longer.'),
      ],
      [ag('No overnights at our home.'), ag('Perhaps other partners could stay the night at our place.')],
    ],
  },
  {
    kind: 'guestsAsked',
    one: [
      ag(
        'Before somebody else stays the night in a home that we share, we ask each other by the day before.',
      ),
      ag('Other partners sleep over only after we both agreed.'),
    ],
    other: [
      ag('Nobody else sleeps at our home.'),
      ag('Other partners may stay the night at our place without asking.'),
    ],
    harmless: [
      [
        ag(
          'Before somebody else stays the night in a home that we share, we ask each other by the day before.',
        ),
        ag('Other partners may stay the night at our place.'),
      ],
      [ag('Other partners sleep over only after we both agreed.'), withB('Nobody else sleeps at our home.')],
    ],
  },
  {
    kind: 'guestsInBed',
    one: [
      ag('Our own bed is for the two of us; guests have the other room.'),
      ag('Nobody else sleeps in our bed.'),
    ],
    other: [ag('Other partners may use our bed.'), ag('Dates are welcome in our bed.')],
    harmless: [
      [ag('Nobody else sleeps in our bed.'), ag('Other partners may stay the night at our place.')],
      [ag('Nobody else sleeps in our bed.'), ag('The dog may sleep in our bed.')],
    ],
  },
  {
    kind: 'nightsElsewhere',
    one: [ag('Nobody sleeps elsewhere.'), ag('We never spend the night with others.')],
    other: [ag('Each of us may sleep elsewhere.'), ag('Nights with others are fine.')],
    harmless: [
      [ag('Nobody sleeps elsewhere.'), ag('We may sleep in separate rooms.')],
      [ag('Nobody sleeps elsewhere.'), withB('Each of us may sleep elsewhere.')],
    ],
  },
  {
    kind: 'nightsPromisedAway',
    one: [ag('Nobody sleeps elsewhere.'), ag('We spend every night at home.')],
    other: [withB('We spend {n} nights a week together.'), { in: 'need', with: ['B'], nights: 2 }],
    harmless: [
      [ag('Nobody sleeps elsewhere.'), ag('We spend {n} nights a week together.')],
      [ag('Nobody sleeps elsewhere.'), withB('We spend no nights together.')],
    ],
  },
  {
    kind: 'newPartners',
    one: [ag('We do not date anybody new.'), ag('No new partners.'), ag('Nobody starts a new relationship.')],
    other: [
      ag('Each of us may date other people.'),
      ag('New partners are welcome.'),
      ag('Each of us is free to see other people.'),
    ],
    harmless: [
      [ag('We do not date anybody new.'), withB('Each of us may date other people.')],
      [ag('We do not date anybody new until the summer.'), ag('Each of us may date other people.')],
      [ag('No new partners.'), ag('New partners are told of this.')],
      [ag('No new partners.'), ag('We say that we have met somebody before it becomes a second date.')],
    ],
  },
  {
    kind: 'newPartnersAsked',
    one: [
      ag('We ask each other before we start to date somebody new.'),
      ag('A new partner needs everybody’s yes.'),
    ],
    other: [
      ag('Each of us dates other people without asking.'),
      ag('Nobody needs permission to start a new relationship.'),
    ],
    harmless: [
      [
        ag('We ask each other before we start to date somebody new.'),
        ag('Each of us may date other people.'),
      ],
      [ag('A new partner needs everybody’s yes.'), withB('Each of us dates other people without asking.')],
    ],
  },
  {
    kind: 'friendsAsPartners',
    one: [ag('We do not date friends.'), ag('Our friends are off limits.')],
    other: [ag('Dating friends is fine.'), ag('We may sleep with friends.')],
    harmless: [
      [ag('We do not date friends.'), ag('Our friends are welcome for dinner.')],
      [ag('We do not date friends.'), ag('We stay friends, whatever happens.')],
    ],
  },
  {
    kind: 'colleaguesAsPartners',
    one: [ag('Nobody dates colleagues.'), ag('People from work are off limits.')],
    other: [ag('Dating colleagues is ok.'), ag('We may go out with people from work.')],
    harmless: [[ag('Nobody dates colleagues.'), ag('Our colleagues may know about us.')]],
  },
  {
    kind: 'formerPartners',
    one: [ag('We don’t date exes.'), ag('Exes are off limits.')],
    other: [ag('Each of us may date an ex.'), ag('Sleeping with exes is fine.')],
    harmless: [[ag('We don’t date exes.'), ag('Each of us may stay in contact with an ex.')]],
  },
  {
    kind: 'veto',
    one: [ag('Each of us has a veto over new partners.'), ag('Each of us may forbid a new relationship.')],
    other: [
      ag('Nobody has a veto.'),
      ag('Nobody picks partners for anybody else.'),
      ag('There are no veto rights.'),
      ag('Nobody decides about others’ relationships.'),
    ],
    harmless: [
      [ag('Nobody has a veto.'), ag('Each may say what worries them, and is heard.')],
      [ag('Nobody has a veto.'), withB('Each of us has a veto over new partners.')],
    ],
  },
  {
    kind: 'tellOfOthers',
    one: [
      ag('We tell each other about other dates.'),
      ag('We always tell each other when we see somebody else.'),
    ],
    other: [
      ag('Nobody has to tell the others about other people.'),
      ag('Other partners are not talked about.'),
      ag('We do not tell each other about others.'),
    ],
    harmless: [
      [ag('We tell each other about other dates.'), withB('We do not tell each other about others.')],
      [ag('We tell each other about other dates.'), ag('We do not tell our parents about others.')],
      [
        ag('Whoever would rather not know something says so, and is not told in passing.'),
        ag('We tell each other about other dates.'),
      ],
    ],
  },
  {
    kind: 'toldOrNot',
    one: [ag('We tell each other within {few} hours when we have met somebody new.')],
    other: [ag('We do not tell each other about others.'), ag('Nothing is told of others.')],
    harmless: [
      [
        ag('We tell each other within {few} hours when we have met somebody new.'),
        withB('Nothing is told of others.'),
      ],
    ],
  },
  {
    kind: 'toldAndSecret',
    one: [
      ag('We tell each other about other dates.'),
      ag('We tell each other within {few} hours when we have met somebody new.'),
    ],
    other: [withB('Nothing about us is told to others.'), withB('What we do stays between us.')],
    harmless: [[ag('We tell each other about other dates.'), ag('What we do stays between us.', ['B', 'C'])]],
  },
  {
    kind: 'details',
    one: [ag('We tell each other all details.'), ag('Each of us shares the details.')],
    other: [ag('We share no details.'), ag('Nobody has to tell details.')],
    harmless: [
      [ag('We tell each other all details.'), ag('We share no details of our bank account.')],
      [
        ag('We tell each other that there is somebody, and by when; no details unless one of us asks.'),
        ag('We tell each other all details.'),
      ],
    ],
  },
  {
    kind: 'barriers',
    one: [
      ag('We always use condoms with others.'),
      safer('Barriers are a must.'),
      ag('No sex without barriers.'),
    ],
    other: [ag('Nobody has to use condoms.'), ag('Barriers are not needed.')],
    harmless: [
      [ag('We always use condoms with others.'), withB('Nobody has to use condoms.')],
      [ag('We always use condoms with others.'), ag('Nobody has to bring condoms.')],
    ],
  },
  {
    kind: 'tests',
    one: [ag('Each of us gets tested regularly.'), ag('Each of us gets tested every {some} months.')],
    other: [ag('Nobody has to get tested.'), ag('Tests are not required.')],
    harmless: [[ag('Each of us gets tested every {some} months.'), withB('Nobody has to get tested.')]],
  },
  {
    kind: 'photosOnline',
    one: [
      ag('No pictures of us go online.'),
      ag('We never post photos of each other.'),
      mine('I do not want photos of me on social media.'),
    ],
    other: [ag('Pictures of us may go online.'), ag('We may post photos of each other.')],
    harmless: [
      [ag('No pictures of us go online.'), ag('We may take pictures of each other.')],
      [ag('No pictures of us go online.'), withB('Pictures of us may go online.')],
    ],
  },
  {
    kind: 'photosAsked',
    one: [
      ag('Pictures of us go online only when everybody in them said yes.'),
      ag('We ask before we post photos of us.'),
    ],
    other: [ag('We never post photos of us.'), ag('Each of us may post photos of us without asking.')],
    harmless: [[ag('We ask before we post photos of us.'), ag('We may post photos of us.')]],
  },
  {
    kind: 'recording',
    one: [ag('Nobody takes naked pictures.'), ag('We never film each other in bed.')],
    other: [ag('We may take naked pictures.'), ag('Nude photos are fine.')],
    harmless: [[ag('Nobody takes naked pictures.'), ag('We may take pictures on our trips.')]],
  },
  {
    kind: 'callAtNight',
    one: [ag('Each of us may call the others at any hour.')],
    other: [ag('Nobody calls at night.'), ag('No calls after 10 pm.')],
    harmless: [[ag('Each of us may call the others at any hour.'), ag('Nobody calls at work.')]],
  },
  {
    kind: 'phoneOnDates',
    one: [ag('Phones are off during dates.'), ag('No texting on dates.')],
    other: [ag('We answer messages during dates.'), ag('Each of us is reachable on dates.')],
    harmless: [[ag('Phones are off during dates.'), ag('We answer messages within a day.')]],
  },
  {
    kind: 'meetMetamours',
    one: [ag('Everybody meets new partners.'), ag('We always meet each other’s partners.')],
    other: [
      ag('Nobody has to meet anybody.'),
      ag('We never meet each other’s partners.'),
      mine('I do not meet metamours.'),
    ],
    harmless: [
      [ag('We may meet each other’s partners.'), ag('Nobody has to meet anybody.')],
      [ag('Everybody meets new partners.'), withB('Nobody has to meet anybody.')],
    ],
  },
  {
    kind: 'childrenMeet',
    one: [ag('Dates do not meet the children.'), ag('Nobody introduces partners to the kids.')],
    other: [ag('Partners may meet the children.'), ag('Our kids can get to know our partners.')],
    harmless: [[ag('Dates do not meet the children.'), ag('The children may stay with their grandparents.')]],
  },
  {
    kind: 'outAtWork',
    one: [ag('Nobody at work is told about us.'), ag('We keep us secret at work.')],
    other: [ag('We may tell colleagues about us.'), ag('We are open about us at work.')],
    harmless: [
      [ag('Nobody at work is told about us.'), ag('Our friends may know about us.')],
      [ag('Nobody at work is told about us.'), withB('We are open about us at work.')],
    ],
  },
  {
    kind: 'outToFamily',
    one: [ag('Our families do not know about us.'), ag('We never tell our parents about us.')],
    other: [ag('We may tell our families about us.'), ag('Our parents may know about us.')],
    harmless: [[ag('Our families do not know about us.'), ag('Our families are invited to dinner.')]],
  },
  {
    kind: 'readMessages',
    one: [ag('Nobody reads the messages of others.'), ag('Our phones are private.')],
    other: [ag('We may read each other’s messages.'), ag('Each of us can look through the other’s chats.')],
    harmless: [[ag('Nobody reads the messages of others.'), ag('We may send messages at night.')]],
  },
  {
    kind: 'shareLocation',
    one: [ag('We always share our location.'), ag('Each of us shares their location at all times.')],
    other: [ag('Nobody shares their location.'), ag('Nobody has to share their location.')],
    harmless: [[ag('We always share our location.'), ag('Nobody has to share their calendar.')]],
  },
  {
    kind: 'sharedMoney',
    one: [
      ag('What we spend on dates comes from our own money, not from what we share.'),
      ag('Nobody uses the joint account for dates.'),
    ],
    other: [ag('We may use the joint account for dates.'), ag('Dates can be paid from our shared account.')],
    harmless: [
      [ag('Nobody uses the joint account for dates.'), ag('The rent is paid from our shared account.')],
    ],
  },
  {
    kind: 'sayLove',
    one: [ag('Nobody falls in love with others.'), ag('No falling in love.')],
    other: [ag('Falling in love is fine.'), ag('Everybody may fall in love with others.')],
    harmless: [[ag('Nobody falls in love with others.'), ag('Everybody may say what they love.')]],
  },
  {
    kind: 'substances',
    one: [ag('No alcohol on dates.'), safer('Nobody drinks alcohol.')],
    other: [ag('Alcohol is fine.'), ag('We may drink alcohol.')],
    harmless: [[ag('No alcohol on dates.'), withB('Alcohol is fine.')]],
  },
  {
    kind: 'dayPromisedTwice',
    one: [
      ag('{day}s are ours.'),
      ag('{day} evenings belong to the two of us.'),
      { in: 'rule', what: 'ours', with: ['A'], days: ['day'] },
      ag('We spend every {day} together.'),
    ],
    other: [
      withB('We see each other every {day}.'),
      withB('{day} is our date night.'),
      { in: 'rule', what: 'ours', with: ['B'], days: ['day'] },
    ],
    harmless: [
      [ag('{day}s are ours.'), withB('{other}s are ours.')],
      [ag('{day} mornings are ours.'), withB('{day} evenings are ours.')],
      [ag('{day}s are ours.'), ag('We see each other every {day}.')],
      [ag('The first {day} of the month is ours.'), withB('The third {day} of the month is ours.')],
      [ag('{day}s are ours.'), ag('{day}s are ours.', ['B', 'C'])],
      [ag('{day}s are ours.'), withB('We tidy up every {day}.')],
      [ag('{day}s are ours.'), withB('We might see each other on {day}s.')],
    ],
  },
  {
    kind: 'dayKeptAlone',
    one: [
      mine('I keep {day}s for myself.'),
      mine('{day} is mine alone.'),
      { in: 'protected', days: ['day'], from: 6, to: 24 },
    ],
    other: [
      ag('{day}s are ours.'),
      withB('We spend every {day} together.'),
      { in: 'rule', what: 'ours', with: ['A'], days: ['day'] },
    ],
    harmless: [
      [mine('I keep {day}s for myself.'), ag('{other}s are ours.')],
      [mine('I keep {day} mornings for myself.'), ag('{day} evenings are ours.')],
      [mine('I keep {day}s for myself.', 'A'), withB('{day}s are ours.')],
      [{ in: 'protected', days: ['day'], from: 6, to: 10 }, ag('{day} evenings are ours.')],
    ],
  },
  {
    kind: 'dayWithNobody',
    one: [
      mine('I do not see anybody on {day}s.'),
      mine('No dates on {day}s.'),
      mine('I never date on a {day}.'),
    ],
    other: [
      ag('{day}s are ours.'),
      { in: 'rule', what: 'ours', with: ['A'], days: ['day'] },
      withB('We meet every {day} evening.'),
    ],
    harmless: [
      [mine('I do not see anybody on {day}s.'), ag('{other}s are ours.')],
      [mine('I do not see anybody on {day}s.', 'A'), withB('{day}s are ours.')],
      [mine('I do not work on {day}s.'), ag('{day}s are ours.')],
    ],
  },
  {
    kind: 'dayApart',
    one: [{ in: 'rule', what: 'never', with: ['A'], days: ['day'] }],
    other: [ag('{day}s are ours.'), ag('We spend every {day} together.')],
    harmless: [
      [{ in: 'rule', what: 'never', with: ['B'], days: ['day'] }, ag('{day}s are ours.')],
      [{ in: 'rule', what: 'never', with: ['A'], days: ['other'] }, ag('{day}s are ours.')],
    ],
  },
  {
    kind: 'feastPromisedTwice',
    one: [ag('We spend Christmas Eve together.'), ag('Christmas Eve is ours.')],
    other: [withB('Christmas Eve belongs to us.'), withB('We celebrate Christmas Eve together.')],
    harmless: [
      [ag('We spend Christmas Eve together.'), withB('We spend New Year’s Eve together.')],
      [
        ag('We spend Christmas Eve together.'),
        withB('Who spends which holidays with whom, we talk about two months before.'),
      ],
    ],
  },
  {
    kind: 'nightsAboveWeek',
    one: [ag('We spend four nights a week together.')],
    other: [withB('We spend at least 4 nights a week together.')],
    more: [{ in: 'need', with: ['C'], nights: 1 }],
    harmless: [
      [ag('We spend four nights a week together.'), withB('We spend three nights a week together.')],
      [ag('We spend four nights a week together.'), ag('We spend four nights a week together.', ['B', 'C'])],
    ],
  },
  {
    kind: 'hoursAboveCap',
    one: [{ in: 'cap', hours: 15 }],
    other: [{ in: 'need', with: ['A'], floor: 10 }, ag('We have at least 10 hours a week for each other.')],
    more: [{ in: 'need', with: ['B'], floor: 8 }],
    harmless: [
      [
        { in: 'cap', hours: 15 },
        { in: 'need', with: ['A'], floor: 8 },
        { in: 'need', with: ['B'], floor: 7 },
      ],
    ],
  },
  {
    kind: 'ruleNever',
    one: [{ in: 'rule', what: 'atLeast', with: ['A'], count: 2 }],
    other: [ag('We have one date a week.'), ag('We see each other at most once a week.')],
    harmless: [[{ in: 'rule', what: 'atLeast', with: ['A'], count: 2 }, withB('We have one date a week.')]],
  },
  {
    kind: 'holdsBeyondEnd',
    one: [
      inPaper('This holds until 31 December 2027.'),
      inPaper('This agreement is valid until the end of June 2028.'),
    ],
    other: [{ in: 'ends', people: US, day: '2027-06-30', paper: 'paper' }],
    harmless: [
      [
        inPaper('This holds until 31 May 2027.'),
        { in: 'ends', people: US, day: '2027-06-30', paper: 'paper' },
      ],
      [
        inPaper('This holds until 31 December 2027.'),
        { in: 'ends', people: US, day: '2027-06-30', paper: 'another' },
      ],
    ],
  },
  {
    kind: 'reviewBeyondEnd',
    one: [
      { in: 'review', people: US, day: '2027-12-01', paper: 'paper' },
      inPaper('We look at this again on 1 December 2027.'),
    ],
    other: [{ in: 'ends', people: US, day: '2027-06-30', paper: 'paper' }],
    harmless: [
      [
        { in: 'review', people: US, day: '2027-05-01', paper: 'paper' },
        { in: 'ends', people: US, day: '2027-06-30', paper: 'paper' },
      ],
    ],
  },
  {
    kind: 'activityOut',
    one: [pledge('activity', 'Rope'), pledge('activity', 'Rope and blindfolds')],
    other: [pledge('limits', 'No marks, no rope.')],
    harmless: [
      [pledge('activity', 'Massage without rope'), pledge('limits', 'No rope.')],
      [pledge('activity', 'Rope'), pledge('limits', 'No rope around the neck.')],
      [pledge('activity', 'Rope'), pledge('limits', 'No rope.', ['me', 'B'])],
    ],
  },
  {
    kind: 'wordTwice',
    one: [pledge('slow', 'Yellow')],
    other: [pledge('stop', 'yellow'), pledge('stop', 'Yellow', ['me', 'B'])],
    harmless: [
      [pledge('slow', 'Yellow'), pledge('stop', 'Red')],
      [pledge('slow', 'Yellow', ['A', 'C']), pledge('stop', 'Yellow', ['me', 'B'])],
    ],
  },
  {
    kind: 'nearMisses',
    one: [ag('{day}s are kept free for each other.')],
    other: [withB('{day} evenings are ours.')],
    harmless: [
      [ag('{day}s are kept free for each other.'), ag('We see each other every {day}.')],
      [ag('Photos of the children never go online.'), ag('Pictures of us may go online.')],
      [ag('We never tell each other’s parents about us.'), ag('We may tell our parents about us.')],
      [ag('No new partners before we have moved.'), ag('New partners are welcome.')],
      [
        ag('New partners are welcome, but not from our circle of friends.'),
        ag('We do not date anybody new until May.'),
      ],
      [
        ag('Each of us has {n} nights a week with other partners.'),
        ag('We spend {m} nights a week together.'),
      ],
      [ag('Guests stay at most {n} nights a week.'), ag('We spend {m} nights a week together.')],
      [ag('We spend a weekend a month away together.'), withB('We spend every {day} together.')],
      [ag('With each other we go without condoms.'), ag('Condoms are a must with others.')],
      [ag('No alcohol before driving.'), ag('Alcohol is fine at parties.')],
      [
        ag('Nobody else sleeps at our home during the week.'),
        ag('Other partners may stay the night at our place on Saturdays.'),
      ],
      [
        ag('We are together on {day}s, not on the first one of the month.'),
        withB('The first {day} of the month is ours.'),
      ],
    ],
  },
];
