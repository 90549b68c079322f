// Words that tell what an amount is of, and whether it is a least or a most.

export const AT_LEAST =
  / (?:at least|at the least|at a minimum|no less than|not less than|nothing less than|a minimum of|minimum|or more|and more|if not more|no fewer than|not fewer than|not under|not below|never (?:\w+ )?(?:less|fewer) than|never (?:under|below)|(?:not|nobody|never) (?:[\w@?']+ ){0,4}?(?:less|fewer) than|(?:less|fewer) than .* (?:too little|too few|not enough)|the least) /;
export const AT_MOST =
  / (?:at most|at the most|at a maximum|no more than|not more than|nothing more than|(?:not|nobody|never) (?:[\w@?']+ ){0,5}?(?:more than|above|beyond|over|exceed|exceeds)|up to|a maximum of|maximum|or less|or fewer|not over|not above|not beyond|no longer than|no oftener than|max|limit|limits|limited|limit of|cap|caps|capped|ceiling|tops|upper limit|stops? at|stops? there|too much|too many|is enough|are enough|the most|exceed|exceeds|restrict|restricts|restricted to|ends? at) /;
export const ABOUT =
  / (?:about|around|roughly|or so|approximately|nearly|almost|few|several|more than|less than|over|under) /;
export const CANCEL =
  / (?:cancel|cancels|cancelled|canceled|cancelling|cancellations?|call off|calls off|called off|calling off|drop out|drops out|move a date|moves a date|postpone|postpones) /;
export const TELL =
  / (?:find out|finds out|disclose|disclosed|discloses|learn|learns|tell|tells|told|say|says|inform|informs|know|knows|hear|hears|share|shares|let|mention|mentions|mentioned|report|reports|reported|admit|admits|confess|confesses|announce|announces) /;
export const OTHERS =
  / (?:hookups?|lovers?|encounters?|others|other people|other partners?|somebody new|new people|new partners?|somebody else|somebody|sex|dates?|date|kiss|kissed|slept|sleep|sleeps|met|meet|meets|partners?|lovers?) /;
export const GUEST =
  / (?:guests?|stays?|staying|overnight|sleeps?|visitors?|visits?|comes over|come over|sleepovers?) /;
export const REPLY =
  / (?:reply|replies|answer|answers|answered|respond|responds|write back|writes back|text back|texts back|get back|gets back|message back|messages back|(?:text|write|message|get)s? (?:each other|me|you|the other|us) back) /;
