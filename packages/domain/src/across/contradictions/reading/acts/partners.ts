// Who may become a partner, and who decides that.
import { type ActWords, all, DATING, JUDGED, NEW } from './words.ts';

export const PARTNERS: readonly ActWords[] = [
  {
    act: 'friendsAsPartners',
    named: [
      all(
        `${DATING} (?:anybody|everybody|people|others)(?: [\\w',]+){0,4}? (?:friends? (?:included|as well|too)|including (?:[\\w']+ ){0,3}?friends?)`,
      ),
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
    notWith:
      / (?:sofa|couch|furniture|curtains|wallpaper|paint|colou?rs?|decor|decoration|food|menu|meals?|films?|movies?|music|pets?|cat|dog|car|name|names|holidays?|trips?|guests?|purchases?) /,
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
      [
        all(
          `(?:new |other |additional |further )(?:partners?|relationships?|lovers?|dates?|people)(?: \\w+){0,2}? (?:has to be|have to be|must be|is|are|needs? to be|gets?|first)(?: \\w+)? (?:approved|agreed on|agreed|cleared|okayed|signed off|accepted|discussed|talked about|talked over)(?: by| with| first| beforehand| among| between)(?: \\w+){0,3}`,
        ),
        'ask',
      ],
      [
        all(
          `as many (?:partners|lovers|relationships|people|others) as (?:they|we|i|you|each) (?:likes?|wants?|wish|please)`,
        ),
        'may',
      ],
      [
        all(
          `(?:up to|decides?)(?: \\w+){0,4}? (?:whom|who|how many)(?: else)? (?:we|they|you|i|to|each) (?:dates?|sees?|loves?|sleeps? with)`,
        ),
        'may',
      ],
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
      / (?:tell|tells|told|say|says|know|knows|hear|mention|test|tests|tested|barriers?|condoms?|dental|bed|bedroom|home|house|flat|overnight|stay|stays|night|nights|children|kids|child|photos?|pictures?|money|friends|colleagues|work|phone|phones|secret|secrets|details|love|message|messages|drunk|protected|met|key|keys|veto|picks|dinner|holiday|calendar|calendars|at once|at the same time|within|family|families|parents) /,
  },
];
