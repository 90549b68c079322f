// From passive voice to active: “photos of us are never posted online” as “we never post photos of us online”.

const VERBS: Readonly<Record<string, string>> = {
  ...{ posted: 'post', uploaded: 'upload', published: 'publish', shared: 'share', shown: 'show', put: 'put' },
  ...{ told: 'tell', mentioned: 'mention', discussed: 'discuss', talked: 'talk', introduced: 'introduce' },
  ...{ used: 'use', worn: 'wear', brought: 'bring', invited: 'invite', hosted: 'host', taken: 'take' },
  ...{ read: 'read', checked: 'check', opened: 'open', tracked: 'track', given: 'give', handed: 'hand' },
  ...{ paid: 'pay', spent: 'spend', started: 'start', begun: 'begin', made: 'make', recorded: 'record' },
  ...{ filmed: 'film', smoked: 'smoke', drunk: 'drink', called: 'call', answered: 'answer', met: 'meet' },
  ...{ dated: 'date', kissed: 'kiss', asked: 'ask', added: 'add', seen: 'see', tagged: 'tag', sent: 'send' },
};
const PASSIVE = new RegExp(
  `^ (no )?((?:[\\w'@?]+ ){1,6}?)(is|are|gets?|may be|can be|must be|has to be|have to be|may not be|can not be|must not be|do not get|does not get) (?:(not|never|always|only) )?(${Object.keys(VERBS).join('|')})((?: up| out| over| home)?)(?: by (?:us|each of us|either of us|both of us|everybody))?( .*)$`,
);

/** Undefined for what is not passive. */
export function activeOf(words: string): string | undefined {
  const match = words.match(PASSIVE);
  if (!match) return undefined;
  const [, no, object = '', be = '', adverb, verb = '', particle = '', rest = ''] = match;
  if (/ (?:we|i|you|nobody|everybody|each|who|whoever|that|if|when|by) /.test(` ${object}`)) return undefined;
  if (/^ by /.test(rest)) return undefined;
  const isNot = no !== undefined || /not/.test(be) || adverb === 'not' || adverb === 'never';
  const how = isNot ? 'never' : /may|can/.test(be) ? 'may' : /must|to be/.test(be) ? 'must' : (adverb ?? '');
  return ` we ${how} ${VERBS[verb]}${particle} ${object.trim()}${rest}`.replace(/ +/g, ' ');
}
