// Who knows of us, and what each keeps for themselves.
import { type ActWords, all, ONLINE } from './words.ts';

export const KNOWN: readonly ActWords[] = [
  {
    act: 'outAtWork',
    named: [
      all(
        `(?:out|open|openly|named|told|known|mention|mentions|tell|tells|talk|talks|say|says|learn|learns|know|knows|hear|hears|secret|find out|finds out|hide|hides)(?: [\\w']+){0,6}? (?:at work|colleagues|coworkers|co workers|the office|employers?|bosses|boss|work)`,
      ),
      all(
        `(?:at work|colleagues|coworkers|co workers|the office|employers?|boss|bosses)(?: ,)?(?: [\\w']+){0,5}? (?:told|know|knows|learn|learns|hear|hears|find out|out|open|secret|mentioned|named|hide|mention|talk|talks|tell|tells|say|says)`,
      ),
    ],
    notWith:
      / (?:date colleagues|dating|flirt|nudes?|as we said|working hours|home from work|after work|from work|decides? for) /,
  },
  {
    act: 'outToFamily',
    named: [
      all(
        `(?:out|open|openly|told|known|mention|mentions|tell|tells|talk|talks|say|says|learn|learns|know|knows|hear|hears|secret|find out|finds out|hide|hides|introduced|introduce)(?: [\\w']+){0,6}? (?:family|families|parents|relatives|mothers?|fathers?|siblings|mum|dad|in laws)`,
      ),
      all(
        `(?:family|families|parents|relatives|siblings|in laws|mum|dad|mothers?|fathers?|mum and dad)(?: ,)?(?: [\\w']+){0,5}? (?:told|know|knows|learn|learns|hear|hears|find out|out|open|secret|mentioned|hide|mention|talk|tell)`,
      ),
    ],
    notWith:
      / (?:each other 's|as we said|children|christmas|dinner|visit|meet|hospital|emergency|decides? for|holidays?) /,
  },
  {
    act: 'outOnline',
    named: [
      all(
        `(?:relationship status|our relationship|us|partners|each other|that we are together|who we are)(?: [\\w']+){0,5}? (?:named|mentioned|tagged|visible|shown|public|tag|mention|out|open)(?: [\\w']+){0,2}? ${ONLINE}`,
      ),
      all(`(?:tag|tags|tagging|mention|mentions|name|names)(?: [\\w']+){0,3}? ${ONLINE}`),
      all(`(?:out|open|openly poly|public) (?:as [\\w ]+? )?(?:online|on social media|on the internet)`),
      all(`tag(?:s|ging|ged)? (?:each other|us|partners|the others?)`),
    ],
    notWith: / (?:photos?|pictures?) /,
  },
  {
    act: 'substances',
    inCase: true,
    named: [
      [all(`(?:is|are|stay|stays|be|remain|remains|being) (?:always )?sober`), 'never'],

      all(
        `(?:alcohol|drugs|drink|drinks|drinking|drunk|under the influence|weed|cannabis|high|chemsex|tipsy|intoxicated|substances?|a glass of wine|wine|beer|poppers|sober)(?: [\\w']+){0,6}?`,
      ),
    ],
    notWith: / (?:coffee|tea|water|bring|buys?|pays?|cellar|soft) /,
  },
  {
    act: 'readMessages',
    named: [
      [
        all(
          `(?:messages|chats?|mails?|emails?|texts|phones?|diary|diaries|letters)(?: [\\w']+){0,3}? (?:private|secret|our own|their own)`,
        ),
        'never',
      ],
      [
        all(
          `(?:messages|chats?|mails?|emails?|texts|phones?)(?: [\\w']+){0,3}? open (?:to|for) (?:each other|the others?|everybody|us)`,
        ),
        'may',
      ],
      all(
        `(?:read|reads|reading|look at|looks at|look into|looks into|look through|looks through|check|checks|go through|goes through|open|opens|access)(?: [\\w']+){0,4}? (?:messages|chats?|mails?|emails?|texts|phones?|diary|diaries|letters|dms)`,
      ),
      all(
        `(?:messages|chats?|mails?|emails?|texts|phones?|diary|diaries)(?: [\\w']+){0,5}? (?:read|looked at|off limits)`,
      ),
    ],
    notWith: / (?:dates?|off|silent|goodnight|within|hours|reply|answer|answers) /,
  },
  {
    act: 'shareLocation',
    named: [
      [
        all(`(?:location sharing|location|gps|tracking) (?:is|stays|remains) (?:switched|turned) off`),
        'never',
      ],

      [all(`(?:location sharing|location|gps|tracking) (?:is|stays|remains) (?:always )?on`), 'must'],
      [
        all(`(?:location sharing|location|gps|tracking) (?:is|stays|remains) (?:always )?(?:off|private)`),
        'never',
      ],

      all(
        `(?:tracks?|tracking|follows?|following) (?:each other|the others?|me|us|you|somebody)(?: 's)?(?: (?:phones?|movements?))?`,
      ),
      all(
        `(?:share|shares|sharing|send|sends|see|sees|track|tracks|tracking|know|turn on|switch on|turn off|switch off|shared)(?: [\\w']+){0,4}? (?:locations?|whereabouts|where (?:we|each|everybody|i|they) (?:are|is|am)|gps|position)`,
      ),
      all(
        `(?:locations?|location sharing|whereabouts|gps|tracking)(?: [\\w']+){0,4}? (?:shared|private|on|off|visible|tracked|secret)`,
      ),
      all(`(?:location sharing|tracking|gps tracking)`),
    ],
  },
  {
    act: 'sharedMoney',
    named: [
      [
        all(
          `(?:joint|shared|common|household) (?:account|savings|money|budget) (?:is|are) (?:not|never) for dates`,
        ),
        'never',
      ],
      all(
        `(?:come|comes|go|goes) out of (?:the |our )?(?:joint|shared|common|household) (?:account|savings|money|budget)`,
      ),

      [
        all(
          `(?:date expenses|dating costs|dating expenses|costs of dates)(?: [\\w']+){0,5}? (?:from|with|out of) (?:our|their|my|your|each one 's)? ?(?:own|personal|private|separate) (?:money|account|accounts|pockets?|budgets?)`,
        ),
        'never',
      ],

      all(
        `(?:spend|spends|spent|pay|pays|paid|paying|use|uses|used|spending|take|takes|taken|comes?)(?: [\\w']+){0,6}? (?:joint account|shared account|shared money|common money|household money|joint money|our savings|family money|household account|what we share|common account|shared budget)`,
      ),
      [
        all(
          `(?:dates|gifts|trips|presents|hotels|what we spend on dates)(?: [\\w']+){0,6}? (?:from|with|out of) (?:our|their|my|your|his|her|each one 's|each person 's)? ?(?:own|personal|private) (?:money|account|pocket|pockets|budget)`,
        ),
        'never',
      ],
    ],
    notWith: / (?:rent|food|groceries|bills|more than|over|above|up to|at most|emergency|children|kids) /,
  },
  {
    act: 'sayLove',
    named: [
      all(`(?:fall|falls|falling) in love(?: [\\w']+){0,4}?`),
      all(
        `(?:say|says|tell|tells|saying)(?: [\\w']+){0,4}? (?:i love you|love you|the l word)(?: [\\w']+){0,4}?`,
      ),
      all(
        `(?:feelings|love|emotional attachment|romance|romantic feelings) (?:for|with|towards|to) (?:others|other people|somebody else|other partners|anybody else|new people)`,
      ),
    ],
  },
  {
    act: 'keys',
    named: [
      all(
        `(?:get|gets|have|has|give|gives|hand|hands|given|hold|holds|own|owns|copy|copies|handed)(?: [\\w']+){0,5}? (?:keys?|a key)(?: [\\w']+){0,4}?`,
      ),
      all(`keys?(?: to our (?:home|flat|house|place))?(?: [\\w']+){0,3}? (?:handed out|given|shared)`),
    ],
    notWith: / (?:car|bike|key to|password) (?!our) /,
  },
  {
    act: 'groupDates',
    named: [
      all(
        `(?:threesomes?|group sex|group dates?|sex parties|swinger parties|play parties|sex party|play party|dates (?:as|in) (?:3|a group|4)|orgies|foursomes?|dating as a couple|date as a couple|double dates?)`,
      ),
    ],
  },
  {
    act: 'smoking',
    named: [all(`(?:smoke|smokes|smoking|vape|vaping|cigarettes?)(?: [\\w']+){0,4}?`)],
    notWith: / (?:balcony|outside|garden|weed) /,
  },
];
