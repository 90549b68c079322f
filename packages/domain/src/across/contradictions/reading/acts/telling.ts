// What is told, to whom.
import { type ActWords, all } from './words.ts';

export const TELLING: readonly ActWords[] = [
  {
    act: 'tellOutside',
    named: [
      [
        all(
          `what (?:we|happens|is said|you|i)(?: \\w+){0,8}? (?:stays|remains|is kept) (?:between|with|among) us`,
        ),
        'never',
      ],
      [
        all(
          `(?:nothing|no word) (?:about|of|that (?:we|is))(?: \\w+){0,4}? (?:is|gets|leaves|goes) ?(?:told|passed on|outside|further|the room|said)?`,
        ),
        'never',
      ],
      [
        all(
          `(?:nobody|not|never)(?: \\w+){0,3}? (?:tell|tells|talk|talks|speak|speaks)(?: \\w+){0,2}? (?:others|other partners|anybody|anybody else|somebody else)(?: \\w+){0,2}? (?:about|of) (?:us|this|what we (?:do|say|have))`,
        ),
        'never',
      ],
      [
        all(
          `(?:we|our relationship|this|what we have) (?:\\w+ )?(?:stay|stays|remain|remains|is|are|keep|keeps)(?: \\w+){0,2}? secret(?: (?:from|to|towards) (?:others|other partners|everybody))?`,
        ),
        'never',
      ],
    ],
    notWith: / (?:work|colleagues|family|families|parents|online|tests?|emergency|bank|home|money) /,
  },
  {
    act: 'details',
    onlyWith:
      / (?:tell|tells|telling|told|share|shares|shared|sharing|ask|asks|asked|hear|hears|know|knows|talk|talks|spare|spares|want|wants|no|without|give|gives|given|discuss|discussed|exchange|describe|describes|described|story|stories|report|reports|reported|go into|goes into|recount) /,
    named: [
      [all(`spare(?:s)?(?: [\\w']+){0,3}? (?:the )?details`), 'never'],

      all(
        `(?:everything|anything|nothing|all|stories|what goes on|what went on|how it was|the ins and outs)(?: \\w+)? (?:about|of|from|in|during)(?: \\w+){0,3}? (?:nights?|sex|sex life|bed|bedroom|intimacy|hookups?|encounters?)(?: with \\w+)?(?: \\w+)?`,
      ),
      all(`(?:bedroom|sex|bed) (?:stories|talk|tales|reports)`),
      all(
        `what (?:we|i|you|they|each|somebody|either) (?:do|does|did|have done|get up to|gets up to)(?: \\w+)? in (?:bed|the bedroom)(?: with (?:others|other people|other partners|somebody else))?`,
      ),
      all(`(?:details?|particulars|the whole story|every detail|all details)(?: \\w+){0,6}?`),
      all(`what (?:happens|happened|we do|was done) in (?:bed|the bedroom)(?: with others)?`),
    ],
    notWith: / (?:of the trip|account|bank|address|contact details|payment|calendar|photos|medical) /,
  },
  {
    act: 'tellOfOthers',
    inCase: true,
    named: [
      [
        all(
          `(?:keep|keeps) (?:our |their |my )?(?:other )?(?:relationships|partners|dates|lovers)(?: with others)? (?:private|secret|to ourselves)(?: from each other)?`,
        ),
        'never',
      ],

      all(
        `(?:tell|tells|told|inform|informs|say|says|share|shares|let)(?: (?:each other|the others?|me|us|you|them|one another|everybody|nothing|anything|know))*(?: \\w+){0,3}? (?:about|of|when|that|whom|who|if|as soon as|whenever)(?: [\\w']+){0,5}? (?:others|other people|other partners?|other dates?|somebody else|somebody new|new people|new partners?|dates|a date|date|somebody|partners|see|sees|met|meet|meets|sleep with|sleeps with|kissed|kiss|lovers?|relationships?|dating|metamours)`,
      ),
      all(
        `(?:each other|everybody|we|both|each|i|you)(?: \\w+){0,2}? (?:know|knows|hear|hears|learn|learns)(?: \\w+){0,2}? (?:about|of|whom|who|when|that)(?: [\\w']+){0,5}? (?:others|other people|other partners?|other dates?|somebody else|somebody new|new people|new partners?|dates|date|see|sees|sleep|sleeps|lovers?|relationships?)`,
      ),
      [all(`(?:do not|does not|never|not) (?:ask|ask and|ask or|ask ,) (?:do not )?(?:tell|tells)`), 'never'],
      [
        all(
          `(?:nothing|not 1 word) (?:\\w+ ){0,2}?(?:is|gets) (?:told|said|shared|mentioned) (?:about|of)(?: our)? (?:others|other people|other partners|other dates|new partners|dates|other relationships)`,
        ),
        'never',
      ],
      [
        all(
          `no secrets (?:\\w+ )?(?:about|around) (?:\\w+ ){0,2}?(?:others|other people|partners|dates|whom|new people)`,
        ),
        'must',
      ],
      [
        all(
          `(?:other partners|other people|others|other relationships|dates with others) (?:are|is|stay|stays|remain) (?:not a topic|no topic|private|unmentioned|not mentioned|not talked about|not discussed|never mentioned|never discussed|not spoken of)`,
        ),
        'never',
      ],
    ],
    notWith:
      / (?:staying|stays over|stay over|details?|within|hours|day|days|family|families|work|parents|colleagues|children|kids|cancel|cancels|away|late|slip|emergency|hospital|about themselves|about us|tests?|tested|worries|photos?|pictures?|met somebody before|love) /,
  },
];
