// Which two claims clash. Each kind is a row: what it is called, what it is about, and when two claims of that cannot both be kept, or
// name two figures for the same thing.
import {
  ASKED,
  either,
  figures,
  isAct,
  isAmount,
  isFeast,
  isOurs,
  isTold,
  type Kind,
  LEFT_OPEN,
  meet,
  nested,
  onDays,
  opposed,
  promisedTwice,
  RULED_OUT,
  same,
  within,
} from './clashing.ts';
import { PAPER_KINDS } from './paper-kinds.ts';

export const KINDS: readonly Kind[] = [
  figures('nights', 'nights'),
  figures('dates', 'dates'),
  figures('minutes', 'hours'),
  figures('trips', 'trips'),
  figures('talks', 'talks'),
  figures('tests', 'testRhythm', 'nested'),
  figures('told', 'toldWithin', 'nested'),
  figures('notice', 'notice', 'nested'),
  figures('guestNotice', 'guestNotice', 'nested'),
  figures('reply', 'reply', 'nested'),
  figures('homeBy', 'homeBy', 'nested'),
  figures('money', 'money', 'nested'),
  figures('partners', 'partners', 'nested'),
  figures('beforeChildren', 'beforeChildren', 'nested'),
  figures('beforeSex', 'beforeSex', 'nested'),
  opposed('guestsAtHome', 'guestsAtHome', RULED_OUT),
  opposed('guestsAtHome', 'guestsAsked', ASKED),
  opposed('guestsInBed', 'guestsInBed', RULED_OUT),
  opposed('nightsElsewhere', 'nightsElsewhere', RULED_OUT),
  opposed('nightsElsewhere', 'nightsElsewhereAsked', ASKED),
  opposed('newPartners', 'newPartners', RULED_OUT),
  opposed('newPartners', 'newPartnersAsked', ASKED),
  opposed('friendsAsPartners', 'friendsAsPartners', [...RULED_OUT, ...ASKED]),
  opposed('colleaguesAsPartners', 'colleaguesAsPartners', [...RULED_OUT, ...ASKED]),
  opposed('formerPartners', 'formerPartners', [...RULED_OUT, ...ASKED]),
  opposed('veto', 'veto', [...RULED_OUT, ['never', 'ask']]),
  opposed('tellOfOthers', 'tellOfOthers', LEFT_OPEN),
  opposed('details', 'details', [...LEFT_OPEN, ['never', 'may']]),
  opposed('barriers', 'barriers', LEFT_OPEN),
  opposed('barriersBetween', 'barriersBetween', LEFT_OPEN),
  {
    // whoever is one of the others there goes without here
    ...{ id: 'barriersElsewhere', why: 'opposite' },
    clash: (a, b) =>
      either(
        a,
        b,
        (others, us) =>
          isAct(others, 'barriers') &&
          others.modal === 'must' &&
          isAct(us, 'barriersBetween') &&
          (us.modal === 'needNot' || us.modal === 'never') &&
          meet(others.who, us.who) &&
          !within(us.who, others.who),
      ),
  },
  opposed('tests', 'tests', LEFT_OPEN),
  opposed('photosOnline', 'photosOnline', [...RULED_OUT, ...ASKED]),
  opposed('recording', 'recording', [...RULED_OUT, ...ASKED]),
  opposed('callAtNight', 'callAtNight', RULED_OUT),
  opposed('phoneOnDates', 'phoneOnDates', RULED_OUT),
  opposed('meetMetamours', 'meetMetamours', [...RULED_OUT, ['must', 'needNot']]),
  opposed('childrenMeet', 'childrenMeet', [...RULED_OUT, ...ASKED]),
  opposed('outAtWork', 'outAtWork', RULED_OUT),
  opposed('outToFamily', 'outToFamily', RULED_OUT),
  opposed('outOnline', 'outOnline', [...RULED_OUT, ...ASKED]),
  opposed('substances', 'substances', RULED_OUT),
  opposed('readMessages', 'readMessages', [...RULED_OUT, ...ASKED]),
  opposed('shareLocation', 'shareLocation', [...RULED_OUT, ['must', 'needNot']]),
  opposed('sharedMoney', 'sharedMoney', [...RULED_OUT, ...ASKED]),
  opposed('sayLove', 'sayLove', RULED_OUT),
  opposed('keys', 'keys', [...RULED_OUT, ...ASKED]),
  opposed('groupDates', 'groupDates', RULED_OUT),
  opposed('smoking', 'smoking', RULED_OUT),
  opposed('sharedBed', 'sharedBed', RULED_OUT),
  opposed('liveTogether', 'liveTogether', RULED_OUT),
  opposed('meetParents', 'meetParents', RULED_OUT),
  opposed('partiesAlone', 'partiesAlone', [...RULED_OUT, ...ASKED]),
  opposed('tellBefore', 'tellBefore', RULED_OUT),
  {
    ...{ id: 'bedOrNights', why: 'opposite' },
    clash: (a, b) =>
      either(
        a,
        b,
        (alone, nights) =>
          isAct(alone, 'sharedBed') &&
          alone.modal === 'never' &&
          isAmount(nights, 'nights') &&
          nights.least > 0 &&
          nested(alone, nights),
      ),
  },
  {
    // what is shown there is kept between others here
    ...{ id: 'messagesShown', why: 'opposite' },
    clash: (a, b) =>
      either(
        a,
        b,
        (shown, kept) =>
          isAct(shown, 'showMessages') &&
          shown.modal === 'must' &&
          isAct(kept, 'showMessages') &&
          kept.modal === 'never' &&
          meet(shown.who, kept.who) &&
          !same(shown.who, kept.who),
      ),
  },
  {
    ...{ id: 'firstCall', why: 'opposite' },
    clash: (a, b) => isAct(a, 'firstCall') && isAct(b, 'firstCall') && meet(a.who, b.who) && !nested(a, b),
  },
  {
    ...{ id: 'toldAndSecret', why: 'opposite' },
    clash: (a, b) =>
      either(
        a,
        b,
        (told, kept) =>
          isTold(told) &&
          isAct(kept, 'tellOutside') &&
          kept.modal === 'never' &&
          meet(told.who, kept.who) &&
          !same(told.who, kept.who),
      ),
  },
  {
    // what is told within hours is told, and nothing is told there
    ...{ id: 'toldOrNot', why: 'opposite' },
    clash: (a, b) =>
      either(
        a,
        b,
        (told, not) =>
          isAmount(told, 'told') && isAct(not, 'tellOfOthers') && not.modal === 'never' && nested(told, not),
      ),
  },
  {
    ...{ id: 'testedOrNot', why: 'opposite' },
    clash: (a, b) =>
      either(
        a,
        b,
        (rhythm, not) =>
          isAmount(rhythm, 'tests') &&
          isAct(not, 'tests') &&
          (not.modal === 'needNot' || not.modal === 'never') &&
          nested(rhythm, not),
      ),
  },
  {
    // who sleeps nowhere else has no nights with somebody else
    ...{ id: 'nightsPromisedAway', why: 'opposite' },
    clash: (a, b) =>
      either(
        a,
        b,
        (home, nights) =>
          isAct(home, 'nightsElsewhere') &&
          home.modal === 'never' &&
          isAmount(nights, 'nights') &&
          nights.least > 0 &&
          meet(home.who, nights.who) &&
          !within(nights.who, home.who),
      ),
  },
  {
    ...{ id: 'homeByOrAway', why: 'opposite' },
    clash: (a, b) =>
      either(
        a,
        b,
        (by, away) =>
          isAmount(by, 'homeBy') &&
          isAct(away, 'nightsElsewhere') &&
          ['may', 'freely'].includes(away.modal) &&
          nested(by, away),
      ),
  },
  {
    ...{ id: 'partnersOrNone', why: 'opposite' },
    clash: (a, b) =>
      either(
        a,
        b,
        (none, some) =>
          isAct(none, 'newPartners') &&
          none.modal === 'never' &&
          isAmount(some, 'partners') &&
          some.most > 0 &&
          nested(none, some),
      ),
  },
  onDays('dayPromisedTwice', (a, b) => !isFeast(a) && promisedTwice(a, b)),
  onDays('feastPromisedTwice', (a, b) => isFeast(a) && promisedTwice(a, b)),
  onDays('dayKeptAlone', (a, b) => a.whose === 'own' && isOurs(b) && meet(a.who, b.who)),
  onDays('dayWithNobody', (a, b) => a.whose === 'off' && isOurs(b) && meet(a.who, b.who)),
  onDays('dayApart', (a, b) => a.whose === 'apart' && isOurs(b) && within(a.who, b.who)),
  ...PAPER_KINDS,
];
