// Sharing a bed or a home, meeting parents, parties, and who is told or called first.
import { type ActWords, all } from './words.ts';

const PARENTS =
  '(?:parents|family|families|mothers?|fathers?|mum|mom|mums|moms|dads?|in laws|relatives|siblings|folks)';
const PARTY =
  '(?:(?:play|sex|swinger|swingers|kink|fetish|cuddle) (?:party|parties|clubs?|events?)|swingers? clubs?|munch|munches|orgies|dungeons?)';
const SELF =
  '(?:alone|(?:my|him|her|them|our|your)sel(?:f|ves)|(?:on|by) (?:my|your|their|our|his|her) own|separately|solo)';
const LOVER =
  '(?:somebody new|anybody new|new (?:lovers?|partners?|people|dates?|persons?)|a new (?:lover|partner|person|date)|sleeps? with|sex with|others|other people|somebody else|another (?:lover|partner|person))';
const KNOW =
  '(?:tell|tells|told|let|lets|hear|hears|know|knows|learn|learns|inform|informs|informed|announce|announces|announced)';

export const LIVES: readonly ActWords[] = [
  {
    act: 'sharedBed',
    named: [
      [
        all(
          `(?:sleep|sleeps) (?:always |strictly |only )*(?:alone|apart|separately|in (?:separate|different) (?:beds?|rooms?|bedrooms?)|in (?:my|our|their) own (?:bed|room|bedroom)s?)`,
        ),
        'never',
      ],
      [all(`(?:have|has|keep|keeps) (?:separate|different) (?:beds|bedrooms)`), 'never'],
      all(
        `(?:share|shares|sharing) (?:a|the|1|one|the same|my|our) (?:bed|bedroom|mattress)(?: for the night| at night| overnight)?(?: with (?:anybody|somebody|others|@\\d|each other))?`,
      ),
      all(
        `(?:sleep|sleeps|sleeping|fall asleep|falls asleep|wake up|wakes up|lie)(?: and wake up)? (?:in (?:the same|1|one|a shared) bed|next to each other|beside each other|side by side|in each other 's arms|in 1 bed|beside @\\d|next to @\\d)`,
      ),
    ],
    notWith: / (?:others|other people|other partners|sofa|couch|children|kids|dog|cat|friends?) /,
  },
  {
    act: 'liveTogether',
    named: [
      [
        all(
          `(?:live|lives|living) (?:alone|apart|separately|by (?:my|our|them)sel(?:f|ves)|in (?:separate|different) (?:flats|homes|houses|places|apartments))`,
        ),
        'never',
      ],
      [
        all(
          `(?:each|both|everybody)(?: of us)? (?:keeps?|has|have|stays? in) (?:their|our|his|her|a) own (?:flat|home|house|place|apartment|household)s?`,
        ),
        'never',
      ],
      [
        all(`(?:keep|keeps|have) (?:separate|2|our own) (?:flats|homes|houses|places|apartments|households)`),
        'never',
      ],
      all(
        `(?:move|moves|moving|moved) in (?:together|with (?:each other|anybody|somebody|a partner|any partner|partners|me|you|@\\d))`,
      ),
      all(`(?:live|lives|living) together`),
      all(
        `(?:move|moves|moving) (?:together )?into (?:a|our|the same|a shared|1) (?:\\w+ )?(?:flat|home|house|place|apartment)(?: of our own| together)?`,
      ),
      all(
        `(?:share|shares|sharing|rent|buy|get) a (?:flat|home|house|household|place|apartment|roof)(?: together)?(?: with (?:anybody|each other|@\\d|partners|a partner))?`,
      ),
      all(`(?:cohabit|cohabits|cohabiting|cohabitation|moving in)`),
    ],
    notWith:
      / (?:holidays?|weekends?|trips?|vacations?|children|kids|friends?|flatmates?|cat|dog|as long as) /,
  },
  {
    act: 'meetParents',
    named: [
      [
        all(`(?:keep|keeps) (?:@\\d|you|each other|partners|us) away from (?:our|my|the|their) ${PARENTS}`),
        'never',
      ],
      all(
        `(?:meet|meets|met|meeting|visit|visits|introduced to|get to know|gets to know) (?:each other 's|the other 's|my|your|our|his|her|their|@\\d 's) ${PARENTS}`,
      ),
      all(
        `(?:introduce|introduces|introducing|introduced|bring|brings|take|takes)(?: (?:each other|the other|@\\d|you|me|us|home|along|partners|one another)){1,2} (?:to|home to|to meet|to see) (?:our |my |your |the |their |each other 's |the other 's )?${PARENTS}`,
      ),
    ],
    notWith: / (?:children|kids|new|about us|others|other people) /,
  },
  {
    act: 'partiesAlone',
    named: [
      [
        all(
          `(?:only|always) (?:go |goes )?(?:to )?(?:\\w+ )?${PARTY} (?:as a couple|as a pair|together|with each other|side by side)`,
        ),
        'never',
      ],
      [
        all(
          `${PARTY} (?:only|always) (?:as a couple|as a pair|together|with each other|in company of each other)`,
        ),
        'never',
      ],
      [
        all(
          `${PARTY} (?:are|is|stay|stays|remain) (?:only )?(?:something )?(?:for us together|for both of us|only together|for the 2 of us|a thing that we do together)`,
        ),
        'never',
      ],
      [
        all(
          `(?:nobody|never|not|neither)(?: \\w+){0,4}? ${PARTY} without (?:the other|each other|me|us|you|@\\d|both of us)`,
        ),
        'never',
      ],
      all(`${PARTY} ${SELF}`),
      all(`${SELF} (?:\\w+ )?(?:to|at) (?:a |any |the )?${PARTY}`),
      all(`${PARTY} without (?:the other|each other|me|us|you|@\\d)`),
    ],
    notWith: / (?:leave|leaves|home) /,
  },
  {
    act: 'showMessages',
    named: [
      [
        all(
          `(?:what|everything|anything) (?:that )?we (?:write|text|say|send|message)(?: to)?(?: each other)? (?:is|gets|stays|remains) (?:read by nobody|for our eyes|between us|shown to nobody|private|seen by nobody|not shown|not read by)`,
        ),
        'never',
      ],
      [
        all(
          `(?:our|my|your|@\\d 's) (?:chats?|messages|texts|conversations|mails?|emails?|letters) (?:stays?|remains?|is|are)(?: kept)? (?:strictly )?(?:between us|between the 2 of us|private|for us|only ours|ours|for nobody else|not shown|not for others|confidential)`,
        ),
        'never',
      ],
      [
        all(
          `(?:never|not|nobody)(?: \\w+){0,2}? (?:show|shows|forward|forwards|pass on|passes on|read out|share|shares)(?: \\w+){0,2}? (?:@\\d 's|our|each other 's|your|my|what we write)(?: \\w+)? ?(?:chats?|messages|texts|conversations|mails?|emails?|letters)?`,
        ),
        'never',
      ],
      all(
        `(?:show|shows|shown|share|shares|forward|forwards|let|lets)(?: (?:the others?|each other|me|us|you|@\\d|read|see))* (?:every|all|any|all the|all our|our|their|the|all of our) (?:chats?|messages|texts|conversations|mails?|emails?)(?: (?:with|from|of|to) (?:others|other partners|other people|our other partners|lovers|new people|partners))`,
      ),
      all(
        `(?:read|reads|see|sees) (?:each other 's|the other 's|all|every|everything in)(?: \\w+)? (?:chats?|messages|texts|conversations|mails?|emails?) (?:with|from|to) (?:others|other partners|other people|lovers|partners)`,
      ),
    ],
    notWith: / (?:photos?|pictures?|calendar|work|within|reply|answer) /,
  },
  {
    act: 'tellBefore',
    inCase: true,
    named: [
      [
        all(
          `.*? ?(?:after|afterwards|the day after|once it has happened|later)(?: [\\w@]+){0,6}?(?: ,)? (?:and )?(?:not|never) (?:before|beforehand|in advance|ahead)(?: it| that)?`,
        ),
        'never',
      ],
      [
        all(
          `(?:not|never|nobody) (?:\\w+ ){0,3}?${KNOW}(?: [\\w@']+){0,8}? (?:beforehand|in advance|ahead of time|before it (?:happens|happened))`,
        ),
        'never',
      ],
      [
        all(
          `${KNOW}(?: [\\w@']+){0,3}? before (?:you|we|i|anybody|somebody|they|either|one|each|sleeping|anything)(?: [\\w@']+){0,5}? ${LOVER}(?: [\\w@']+){0,6}?`,
        ),
        'must',
      ],
      [
        all(
          `before (?:you|we|i|either|one|each|sleeping|anything)(?: [\\w@']+){0,6}? ${LOVER}(?: [\\w@']+){0,4}?(?: ,)?(?: [\\w@']+){0,3}? ${KNOW}(?: \\w+){0,4}?`,
        ),
        'must',
      ],
      [
        all(
          `${KNOW}(?: [\\w@']+){0,10}? (?:beforehand|in advance|ahead of time|ahead|before it happens)(?: ,)?(?: not (?:when|after|once|afterwards).*)?`,
        ),
        'must',
      ],
    ],
    onlyWith: new RegExp(` ${LOVER} `),
    notWith:
      / (?:parents|family|work|stay|stays|overnight|guests?|cancel|tests?|tested|hours|condoms?|friends|children|kids|ask|asks|nobody has|not have to|not need to|without) /,
  },
  {
    act: 'firstCall',
    inCase: true,
    named: [
      [
        all(
          `(?:(?:if|when|in case|should) [^,]*, )?(?:each other 's|the|my|our) (?:first|1st|main|primary) (?:emergency )?(?:contact|call|number)(?: (?:of each other|for each other|in an emergency|goes to [@?]\\w+|is [@?]\\w+|goes to each other))?`,
        ),
        'must',
      ],
      [
        all(
          `(?:(?:if|when|in case|should) [^,]*, )?[@?]\\w+ (?:is|gets) (?:always )?(?:called|phoned|told|rung|informed|the 1 to call|contacted|notified|the call) (?:first|before (?:anybody|everybody|somebody) else)`,
        ),
        'must',
      ],
      [
        all(
          `(?:call|calls|phone|ring|contact|inform|notify) (?:each other|[@?]\\w+) (?:first|before (?:anybody|everybody) else)`,
        ),
        'must',
      ],
    ],
    onlyWith:
      / (?:emergency|emergencies|hospital|accident|happens to me|happens to us|happens to one of us|ill|contact) /,
    notWith: / (?:not|never|nobody|second|third) /,
  },
];
