// What people do or leave, by the words that name it. A pattern that says by itself how it is meant carries that; for the others the
// sentence around it says so.
import type { Act, Modal } from '../claims.ts';

export interface ActWords {
  readonly act: Act;
  readonly named: readonly (RegExp | readonly [RegExp, Modal])[];
  /** Where one of these is said too, it is about something else. */
  readonly notWith?: RegExp;
  /** It is about this only where one of these is said too. */
  readonly onlyWith?: RegExp;
  /** Its own “when” and “during” are no condition: they say what it is. */
  readonly inCase?: true;
}

const OTHERS =
  '(?:somebody else|anybody else|anybody|somebody|others|other people|other partners?|another partner|guests?|visitors?|dates?|a date|a lover|a partner|metamours?|partners?|other lovers|lovers?|new people|strangers|outsiders)';
const HOME =
  '(?:(?:in|at|to|into|inside) (?:our|the|my|a|this) (?:shared |common |own )?(?:home|place|flat|house|apartment|rooms?)(?: that we share)?|here|(?:at|in) home|home|at ours|under our roof|under this roof)';
const BED = '(?:our|the|my) (?:own |shared |double |big |common |marital )?(?:bed|bedroom)';
const NEW =
  '(?:somebody new|new people|new partners?|anybody new|new dates?|new relationships?|a new partner|a new person|a new relationship|another partner|other partners|further partners|additional partners|other people|others|other relationships|new lovers?|a new lover|other lovers?|somebody else|another person)';
const ONLINE =
  '(?:online|on the internet|on the web|on social media|on (?:instagram|facebook|whatsapp|telegram)|on the net|to the internet|publicly|in public feeds?)';
const PICTURES = '(?:pictures?|photos?|photographs?|images?|selfies?|pics?)';

/** Only where something is said of it at once: else the word is about anything. */
const JUDGED =
  '(?: (?:are|is|stay|stays|remain|remains|were|being))?(?: (?:always|also|just|completely|strictly|totally|absolutely|not|never))* (?:off limits|out of the question|out of bounds|forbidden|taboo|banned|prohibited|excluded|ruled out|off the table|a no|no go|a no go|out|fine|ok|allowed|welcome|possible|permitted|no problem|a problem|free|needs?|need|fair game)';
const DATING =
  '(?:date|dates|dating|sleep with|sleeps with|sleeping with|sex with|kiss|kisses|kissing|flirt with|flirts with|flirting with|get involved with|gets involved with|start something with|starts something with|go out with|goes out with|dates with|romance with|involved with|go on dates with|goes on dates with|hook up with|hooks up with)';

const all = (text: string): RegExp => new RegExp(` ${text}(?= )`);

export const ACTS: readonly ActWords[] = [
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
  },
  {
    act: 'friendsAsPartners',
    named: [
      all(`${DATING} (?:[\\w']+ ){0,3}?(?:friends?|best friends?)`),
      all(
        `(?:our |shared |mutual |close |each other 's |the other 's )*friends(?: as (?:partners|lovers|dates))?(?=${JUDGED} (?!for |to |at |in |on ))`,
      ),
    ],
    notWith: / (?:stay friends|as friends|children|kids) /,
  },
  {
    act: 'colleaguesAsPartners',
    named: [
      all(
        `${DATING} (?:[\\w']+ ){0,3}?(?:colleagues?|coworkers?|co workers?|(?:people|somebody|anybody|others) (?:from|at) (?:our |the |my )?(?:work|office)|people we work with|workmates?|the boss)`,
      ),
      all(
        `(?:our |the )?(?:colleagues|coworkers|co workers|people from work|workmates)(?: as (?:partners|lovers|dates))?(?=${JUDGED} (?!for |to |at |in |on ))`,
      ),
      all(`(?:dates?|dating|flirt|flirts|flirting|romance) at work`),
    ],
  },
  {
    act: 'formerPartners',
    named: [
      all(
        `(?:${DATING.slice(3, -1)}|see|sees|seeing|meet|meets|back to|go back to) (?:[\\w']+ ){0,3}?(?:exes|ex partners?|ex|former partners?|old flames?|past partners?|ex lovers?|former lovers?)`,
      ),
      all(
        `(?:our |old )?(?:exes|ex partners|former partners|past partners|former lovers)(?: as (?:partners|lovers|dates))?(?=${JUDGED} (?!for |to |at |in |on ))`,
      ),
    ],
  },
  {
    act: 'veto',
    named: [
      all(`(?:has|have|holds?|gets?|keeps?|use|uses|be given|given)(?: \\w+){0,3}? veto(?: rights?| power)?`),
      all(`vetoe?s?(?: rights?| powers?)?`),
      [
        all(
          `nobody (?:picks|chooses|decides|selects)(?: \\w+){0,3}? (?:for|on behalf of) (?:anybody|somebody|others|the others?|each other|another|anybody else|somebody else|the other 's)`,
        ),
        'never',
      ],
      [
        all(
          `nobody (?:decides|has a say|gets a say|has a vote) (?:about|over|in|on|for|whom|who)(?: \\w+){0,6}? (?:else|others?|other|another|each|dates?|sees|loves|partners?|relationships?)`,
        ),
        'never',
      ],
      [
        all(
          `(?:each|either|any|everybody|both|one|any 1)(?: of us)? (?:may|can|has the right to|is allowed to) (?:say no to|forbid|stop|end|block|rule out|refuse|cancel)(?: \\w+){0,3}? (?:other 's|others|partners?|relationships?|dates?|date|connection|lovers?)`,
        ),
        'may',
      ],
    ],
  },
  {
    act: 'newPartners',
    named: [
      all(
        `(?:have|has|having) (?:new |other |further |additional |outside )(?:partners?|relationships?|lovers?)`,
      ),
      [
        all(
          `(?:discuss|discusses|talk about|talks about|agree on|agrees on|clear|clears)(?: \\w+){0,3}? (?:new partners?|somebody new|new people|new dates|new relationships?) (?:before|first|beforehand)`,
        ),
        'ask',
      ],

      all(
        `(?:date|dates|dating|see|sees|seeing|start|starts|starting|begin|begins|take on|takes on|look for|looks for|looking for|add|adds|adding|start something with|get to know|go out with|flirt with|sleep with|sleeps with|sex with)(?: [\\w']+){0,2}? ${NEW}`,
      ),
      all(
        `(?:new partners|new dates|new relationships|new people|somebody new|other partners|other relationships|another partner|a new partner|dating others|further partners)(?=${JUDGED} (?!for |to |at |in |on ))`,
      ),
      [all(`no (?:new|other|further|additional|outside) (?:partners?|relationships?|dates?)`), 'never'],
      [
        all(
          `(?:we|our relationship) (?:\\w+ )?(?:stay|stays|remain|remains|are|is) (?:closed|monogamous|exclusive)`,
        ),
        'never',
      ],
      [all(`(?:we|our relationship) (?:\\w+ )?(?:stay|stays|remain|remains|are|is) open`), 'may'],
    ],
    notWith:
      / (?:tell|tells|told|say|says|know|knows|hear|mention|test|tests|tested|barriers?|condoms?|dental|bed|bedroom|home|house|flat|overnight|stay|stays|night|nights|children|kids|child|photos?|pictures?|money|friends|colleagues|work|phone|phones|secret|secrets|details|love|message|messages|drunk|protected|met|key|keys|veto|picks|dinner|holiday|at once|at the same time|within|family|families|parents) /,
  },
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
      / (?:tell|tells|telling|told|share|shares|shared|sharing|ask|asks|asked|hear|hears|know|knows|talk|talks|spare|spares|want|wants|no|without|give|gives|given|discuss|discussed|exchange) /,
    named: [
      [all(`spare(?:s)?(?: [\\w']+){0,3}? (?:the )?details`), 'never'],

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
  {
    act: 'barriers',
    named: [
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
      / (?:relationship status|name|names|named|dating profile|profiles?|location|time online|messages) /,
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
        `(?:meet|meets|meeting|get to know|gets to know|know|have dinner with|have met|has met|be introduced to|introduce|introduces|spend time with|talk to|talks to)(?: [\\w']+){0,5}? (?:metamours?|other partners?|each other 's partners?|other 's partners?|others ' partners?|new partners?|others partners|my partners|your partners|our partners|anybody else 's partner)`,
      ),
      all(
        `(?:metamours|our partners|other partners|all partners|partners)(?: [\\w']+){0,4}? (?:meet|meets|know|get to know|come together|see each other|be in touch|are friends)`,
      ),
      [all(`nobody (?:has to|needs to|must) meet (?:anybody|metamours|anybody else|each other)`), 'needNot'],
      [all(`(?:we|our relationships) (?:\\w+ )?(?:keep|stay|stays|live|are|do) (?:\\w+ )?parallel`), 'never'],
      all(`meeting (?:metamours|each other)`),
    ],
    notWith: / (?:children|kids|child|within) /,
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
      / (?:as we said|children|christmas|dinner|visit|meet|hospital|emergency|decides? for|holidays?) /,
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
