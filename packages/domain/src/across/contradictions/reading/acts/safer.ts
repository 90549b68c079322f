// Barriers and tests.
import { type ActWords, all } from './words.ts';

export const SAFER: readonly ActWords[] = [
  {
    act: 'barriers',
    named: [
      [
        all(
          `(?:condoms?|barriers?|protection|dental dams?|safer sex)(?: \\w+){0,3}? (?:with|for|between) (?:anybody|everybody|all|people|partners|others|somebody|any partner|everybody else|anybody else|other people)(?: else)?(?: (?:who|that|whom) (?:is|are) not| except(?: for)?| other than| apart from| besides| but) @\\d`,
        ),
        'must',
      ],
      [
        all(
          `(?:condoms?|barriers?|protection|dental dams?) (?:are|is) (?:used|worn|needed|required|obligatory|necessary) (?:always |every time )?(?:with|for) (?:all |any |every )?(?:others|other partners?|other people|everybody else|anybody else|all others|partners|everybody|anybody)`,
        ),
        'must',
      ],
      [all(`sex(?: \\w+){0,3}? (?:is|stays|remains) (?:always |only )?(?:protected|safe|safer)`), 'must'],
      [
        all(
          `(?:skip|skips|leave out|leaves out|leave off|do without|does without|forgo|drop) (?:the )?(?:condoms?|barriers?|protection)`,
        ),
        'needNot',
      ],
      [
        all(
          `(?:barrier free|unprotected|bareback|condomless|condom free) sex(?: \\w+){0,3}? (?:is|are) (?:fine|ok|allowed|possible)`,
        ),
        'needNot',
      ],
      [all(`(?:barriers?|condoms?|protection) (?:is|are|stay|stays) optional`), 'needNot'],

      [
        all(
          `(?:no|never|not|nobody)(?: \\w+){0,3}? (?:bareback|unprotected sex|without (?:a |any )?(?:condoms?|barriers?|protection))`,
        ),
        'must',
      ],
      all(
        `(?:use|uses|using|used|wear|wears)(?: \\w+){0,3}? (?:condoms?|barriers?|protection|dental dams?|a condom|a barrier)(?: [\\w']+){0,6}?`,
      ),
      [
        all(
          `(?:condoms?|barriers?|protection) (?:are|is) (?:always|a must|required|mandatory|compulsory|used every time|used|non negotiable|not negotiable)`,
        ),
        'must',
      ],
      [all(`(?:no|never) (?:\\w+ )?unprotected`), 'must'],
      [
        all(
          `(?:go|goes|going|sex|sleep|sleeps|sleeping|play|plays|be|are)(?: \\w+){0,3}? (?:bareback|barrier free|unprotected|without (?:a |any )?(?:condoms?|barriers?|protection))`,
        ),
        'needNot',
      ],
      all(`(?:condoms?|barriers?|protection|safer sex|dental dams)`),
    ],
    notWith: / (?:whom we have named|tests?|tested|bring|buys?|pays?|slip|broke|break|breaks) /,
  },
  {
    act: 'tests',
    named: [
      all(
        `(?:gets?|get|be|is|are|getting|being|have|has)(?: \\w+){0,2}? (?:tested|sti tests?|std tests?|tests?)(?: for \\w+)?`,
      ),
      all(
        `(?:sti|std|sexual health|regular|recent)? ?(?:tests|testing|test results?|screenings?|sti checks?)`,
      ),
    ],
    notWith:
      / (?:every|within|months?|weeks|negative|slip|covid|driving|pregnancy|pays?|new|before|somebody|money) /,
  },
];
