// Families of words that mean the same to the tables, and frames that only say that something is agreed on.

/** In this order. */
export const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [
    /^ (?:(?:we|both of us|all of us) (?:have )?(?:agree|agreed|promise|promised|decided)(?: each other)? that|it is agreed that|our (?:rule|agreement|deal) is(?: that)?|the (?:rule|deal) is(?: that)?) (?:, )?/,
    ' ',
  ],
  [
    /(?: ,)? (?:no exceptions?|without (?:any )?exceptions?|no ifs or buts|come rain or shine|no matter what|full stop|period) (?=[,.;])/g,
    ' ',
  ],
  [/(?: ,)? not even [^,.;]+/g, ' '],
  [/ (?:smart ?phones?|cell ?phones?|mobiles|mobile phones?|devices) /g, ' phones '],
  [
    / (?:boyfriends|girlfriends|sweethearts|paramours|flings|playmates|play partners|crushes|beloveds) /g,
    ' partners ',
  ],
  [/ (?:boyfriend|girlfriend|sweetheart|paramour|fling|playmate|play partner|crush) /g, ' partner '],
  [/ (?:have|has) intercourse /g, ' have sex '],
  [/ (?:make|makes|making) love (?=with|to)/g, ' have sex '],
  [/ (?:snapshots?|snaps) /g, ' photos '],
  [/ (?:kiddos|youngsters|offspring|toddlers?) /g, ' kids '],
  [/ (?:rubbers?|prophylactics?|femidoms?) /g, ' condoms '],
  [/ (?:buddies|pals|mates) /g, ' friends '],
  [/ (?:buddy|pal) /g, ' friend '],
  [/ (?:fellow workers|team ?mates|work friends) /g, ' colleagues '],
  [
    / (?:not (?:permitted|allowed|acceptable|ok|fine|an option|tolerated)|unacceptable|disallowed|inadmissible|verboten|a deal ?breaker|a hard no) /g,
    ' forbidden ',
  ],
  [/ (?:acceptable|permissible|in order|all good|cool|no issue) /g, ' fine '],
  [
    / (?:(?:is|are) entitled to|(?:have|has) (?:the|a) right to|(?:have|has) the freedom to|(?:is|are) at liberty to|(?:is|are) permitted to|(?:is|are) allowed to) /g,
    ' may ',
  ],
  [/ (?:refuses?|declines?) to /g, ' never '],
  [
    / (?:(?:is|are) (?:required|obliged|bound) to|commits? to|undertakes? to|(?:is|are) committed to) /g,
    ' must ',
  ],
  [
    / (?:in the middle of|in the course of|throughout) (?=(?:our|a|any|their|the|my|your)? ?(?:dates?|sex|evenings?))/g,
    ' during ',
  ],
  [/ (?:neither|none) (?:of us|of the 2|of them) /g, ' nobody '],
  [/ not either of us /g, ' nobody '],
  [/ (?:either|any|every|each) (?:partner|person|of the 2) (?=may|can|must)/g, ' each of us '],
];
