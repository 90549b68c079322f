// Pictures, phones on dates, and meeting each other’s people.
import { type ActWords, all, ONLINE, PICTURES } from './words.ts';

export const OTHERS: readonly ActWords[] = [
  {
    act: 'photosOnline',
    named: [
      [
        all(
          `(?:pictures?|photos?|images?|selfies?)(?: [\\w']+){0,3}? (?:stay|stays|are kept|is kept|remain|remains|keep) (?:off|away from|offline|out of)(?: (?:social media|the internet|instagram|facebook|the web|our feeds))?`,
        ),
        'never',
      ],

      all(
        `(?:post|posts|posting|posted|upload|uploads|uploaded|publish|publishes|published|put|puts|share|shares|shared|show|go|goes|going|appear|appears|are|is)(?: [\\w']+){0,4}? ${ONLINE}`,
      ),
      all(
        `${PICTURES}(?: [\\w']+){0,6}? (?:go|goes|online|posted|uploaded|published|posting|${ONLINE.slice(3, -1)})`,
      ),
      all(
        `(?:post|posts|posting|upload|uploads|publish|publishes|publishing)(?: [\\w']+){0,3}? ${PICTURES}(?: of us)?`,
      ),
    ],
    notWith:
      / (?:(?:pictures?|photos?|photographs?|images?) of (?!us |me |you |each |everybody |ours |ourselves |both |people |them |the others? |[@?])[\w']+|relationship status|name|names|named|dating profile|profiles?|location|time online|messages) /,
  },
  {
    act: 'recording',
    inCase: true,
    named: [
      all(
        `(?:take|takes|taking|make|makes|making|taken|made|shoot|record|records|recording|film|films|filming|recorded|filmed)(?: [\\w']+){0,4}? (?:${PICTURES.slice(3, -1)}|videos?|recordings?|films?|us|each other|sex|in bed|naked|nude|intimate moments)`,
      ),
      all(`(?:nude|naked|intimate|sex) (?:${PICTURES.slice(3, -1)}|videos?|recordings?)`),
    ],
    notWith: / (?:online|post|posts|internet|instagram|family|wedding|music) /,
    onlyWith:
      / (?:naked|nude|intimate|sex|bed|film|films|filming|filmed|recordings?|record|records|videos?) /,
  },
  {
    act: 'callAtNight',
    named: [
      all(
        `(?:call|calls|ring|rings|phone|phones|reach|reaches|calling|called|wake|wakes)(?: [\\w'@]+){0,5}? (?:at any hour|any hour|day or night|day and night|at night|in the middle of the night|at any time|any time|around the clock|after (?:22|23|21|10|11|9|midnight)(?: pm)?(?:h00)?)`,
      ),
      all(
        `(?:calls|phone calls|calling)(?: [\\w']+){0,3}? (?:at night|after (?:22|23|21|10|11|9|midnight)(?: pm)?(?:h00)?|any hour|any time)`,
      ),
    ],
  },
  {
    act: 'phoneOnDates',
    inCase: true,
    named: [
      [
        all(
          `(?:silence|mute|switch off|put away|turn off|put aside|leave|silences|mutes|switches off|puts away)(?: \\w+){0,2}? phones?(?: \\w+){0,4}? (?:on|during) (?:our |a )?dates?`,
        ),
        'never',
      ],

      [
        all(
          `phones?(?: [\\w']+){0,3}? (?:off|away|switched off|silent|muted|in the bag|in a drawer|stay away|put away|put aside)(?: [\\w']+){0,4}? (?:dates?|together|evenings?)`,
        ),
        'never',
      ],
      [
        all(
          `(?:on|during|while|when we are on) (?:our |a |their )?dates?(?: ,)?(?: [\\w']+){0,5}? phones?(?: [\\w']+){0,3}? (?:off|away|silent|muted|put away|aside|out of sight)`,
        ),
        'never',
      ],
      [
        all(
          `(?:on|during) (?:our |a )?(?:dates?|evenings?)(?: [\\w']+){0,2}?(?: ,)? (?:phones? (?:is|are|stays?) (?:off|away|silent)|no phones?|without phones?|no texting|no messages|no phone calls)`,
        ),
        'never',
      ],
      [
        all(
          `no (?:phones?|texting|texts|messages|messaging|calls|phone calls|screens)(?: \\w+){0,3}? (?:on|during) (?:our |a |any )?(?:dates?|evenings?)`,
        ),
        'never',
      ],
      all(
        `(?:answer|answers|reply|replies|text|texts|texting|write to|writes to|message|messages|be reachable|is reachable|are reachable|reachable|check (?:the |our |my )?phones?|checks (?:the |their )?phones?|use (?:our |the |a )?phones?|pick up the phone|picks up the phone|calls?|call)(?: [\\w']+){0,5}? (?:on|during|from|while on) (?:our |a |their |my |your |other )?dates?`,
      ),
    ],
  },
  {
    act: 'meetMetamours',
    named: [
      all(
        `(?:socialise|socialize|hang out|spend time|be in touch|in touch|friends) with(?: [\\w']+){0,2}? (?:metamours?|other partners|each other 's partners?)`,
      ),

      [all(`(?:keep|keeps|live|lives|stay|stays|are|is|run|runs)(?: [\\w']+){0,3}? parallel`), 'never'],

      all(
        `(?:meet|meets|meeting|get to know|gets to know|know(?! that| about)|have dinner with|have met|has met|be introduced to|introduce|introduces|spend time with|talk to|talks to)(?! that| about)(?: [\\w']+){0,5}? (?:metamours?|other partners?|each other 's partners?|other 's partners?|others ' partners?|new partners?|others partners|my partners|your partners|our partners|anybody else 's partner)`,
      ),
      all(
        `(?:metamours|our partners|other partners|all partners|partners)(?: [\\w']+){0,4}? (?:meet|meets|know|get to know|come together|see each other|be in touch|are friends)`,
      ),
      [all(`nobody (?:has to|needs to|must) meet (?:anybody|metamours|anybody else|each other)`), 'needNot'],
      [all(`(?:we|our relationships) (?:\\w+ )?(?:keep|stay|stays|live|are|do) (?:\\w+ )?parallel`), 'never'],
      all(`meeting (?:metamours|each other)`),
    ],
    notWith: / (?:children|kids|child|within|colleagues|family|parents) /,
  },
  {
    act: 'childrenMeet',
    named: [
      all(
        `(?:children|kids|child|daughter|son|little ones)(?: [\\w']+){0,5}? (?:meet|meets|know|get to know|gets to know|are introduced to|is introduced to|see|see us with|spend time with|introduced)(?: [\\w']+){0,4}?(?: (?:partners?|dates?|somebody new|new people|anybody|others))?`,
      ),
      all(
        `(?:meet|meets|meeting|introduced to|introduce|introduces|introducing|know|see|around|near)(?: [\\w']+){0,5}? (?:children|kids|child|daughter|son|little ones)`,
      ),
    ],
    notWith:
      / (?:after \d|months|month|weeks|school|pick up|every|babysit|stays with|looks? after|photos|pictures|know about us) /,
  },
];
