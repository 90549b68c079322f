// Homes, beds and nights.
import { type ActWords, all, BED, HOME, OTHERS } from './words.ts';

export const HOMES: readonly ActWords[] = [
  {
    act: 'guestsInBed',
    named: [
      [
        all(
          `(?:only (?:the 2 of us|we|us)|nobody but (?:us|the 2 of us)) (?:sleep|sleeps|may sleep) in ${BED}`,
        ),
        'never',
      ],

      [
        all(
          `${BED} (?:is|are|stays|remains) (?:\\w+ )?(?:off limits|taboo|closed|out of bounds)(?: to| for)? ?(?:${OTHERS.slice(3, -1)})?`,
        ),
        'never',
      ],

      [
        all(
          `${BED} (?:is|stays|remains|belongs) (?:to|for|just|only|reserved|reserved for|kept for)?(?: the)?(?: \\w+)? ?(?:the 2 of us|us|the both of us|us 2|us alone|ours alone|only ours|ours)`,
        ),
        'never',
      ],
      [
        all(
          `(?:nobody|no ${OTHERS}|no guest)(?: else| but us)? (?:\\w+ ){0,3}?(?:in|into|uses?|shares?) ${BED}`,
        ),
        'never',
      ],
      all(`${OTHERS} (?:[\\w']+ ){0,4}?(?:in|into|use|uses|share|shares) ${BED}`),
      all(`(?:bring|brings|take|takes|invite|invites|have|has) ${OTHERS} (?:in|into|to) ${BED}`),
      all(`(?:sex|sleep|sleeps|sleeping) (?:with )?${OTHERS} in ${BED}`),
      all(`${BED} (?:is|are) (?:\\w+ )?(?:for|open to) ${OTHERS}`),
      all(`(?:use|uses|using|share|shares|sharing) ${BED} with ${OTHERS}`),
    ],
  },
  {
    act: 'guestsAtHome',
    onlyWith: / (?:nights?|overnight|overnights|sleep|sleeps|sleeping|over|sleepovers?|host|hosts|hosting) /,
    named: [
      all(
        `(?:host|hosts|hosting|bring|brings|bringing|have|has) ${OTHERS}(?: \\w+){0,2} (?:over|home|at home|to our place|here)(?: for the night| overnight)?`,
      ),

      [
        all(
          `(?:our|the|my) (?:shared |common )?(?:home|flat|house|place|apartment) (?:is|stays|remains) (?:\\w+ )?(?:free of|without) (?:overnight )?(?:guests|visitors|others|dates|partners)`,
        ),
        'never',
      ],
      [
        all(
          `(?:our|the) (?:home|flat|house|place|apartment) (?:at night )?(?:is|belongs|stays)(?: to| for)? (?:the 2 of us|us|us alone|only ours|ours alone) (?:at night|overnight)`,
        ),
        'never',
      ],
      all(
        `${OTHERS} (?:[\\w']+ ){0,4}?(?:stay|stays|staying|sleep|sleeps|sleeping|spend|spends|spending)(?: over| the night| a night| nights| overnight| 1 night)* ${HOME}`,
      ),
      all(
        `(?:nobody|somebody|anybody) (?:else )?(?:stay|stays|sleep|sleeps|spends?|staying|sleeping)(?: over| the night| a night| nights| overnight| 1 night)* ${HOME}`,
      ),
      all(
        `(?:overnights?|overnight guests?|overnight stays?|overnight visits?|sleepovers?|guests overnight|overnighters?)(?: of others| with others| by others| of ${OTHERS}| with ${OTHERS}| from ${OTHERS}| for ${OTHERS})?(?: (?:are|is) [\\w ]*?)?(?: (?!nobody)\\w+){0,1} ${HOME}`,
      ),
      all(
        `(?:host|hosts|have|has|bring|brings|invite|invites|take|takes)(?: home)? ${OTHERS}(?: \\w+){0,2} (?:overnight|for the night|to stay over|to stay the night|to sleep over|over for the night|stay over|stay the night)`,
      ),
      all(
        `${OTHERS} (?:[\\w']+ ){0,3}?(?:stay|stays|staying|sleep|sleeps|sleeping) (?:over|the night|overnight)`,
      ),
    ],
    notWith: / (?:bed|bedroom|sofa|couch|children|kids|elsewhere|hotel|kitchen|lunch|coffee|dinner) /,
  },
  {
    act: 'nightsElsewhere',
    named: [
      [all(`always (?:sleep|sleeps) at home`), 'never'],

      [all(`(?:sleep|sleeps|are|is|come|comes) (?:back )?(?:at )?home (?:every|each|all) nights?`), 'never'],

      all(
        `(?:sleep|sleeps|sleeping|spend|spends|spending|stay|stays|staying)(?: over| the night| a night| nights| overnight| 1 night| any night)* (?:elsewhere|somewhere else|anywhere else|away from home|outside our home|away|out|at (?:somebody else|another person|another partner|a partner|a date|others|other people) ?(?:'s)?(?: \\w+)?|with (?:somebody else|others|other people|anybody else|other partners|another partner))`,
      ),
      all(
        `(?:nights?|overnights?|sleepovers?) (?:\\w+ )?(?:elsewhere|away|somewhere else|with others|with other people|with somebody else|with other partners|outside our home|away from home)`,
      ),
      [
        all(
          `(?:everybody|each|each of us|both of us) (?:comes|come|is|sleeps) (?:back )?(?:home|at home) (?:\\w+ )?(?:every night|every 1 nights|at night|to sleep)`,
        ),
        'never',
      ],
      [all(`(?:every|all) nights? (?:\\w+ ){0,4}?(?:at home|in our own bed)`), 'never'],
    ],
    notWith: / (?:everything|describe|describes|details?|talk|talks|about|stories) /,
  },
];
