// Words that tell what an amount is of, and whether it is a least or a most.

export const AT_LEAST =
  / (?:at least|no less than|not less than|a minimum of|minimum|or more|no fewer than|not fewer than|not under|never less than|never fewer than) /;
export const AT_MOST =
  / (?:at most|no more than|not more than|(?:not|nobody|never) (?:\w+ )?more than|up to|a maximum of|maximum|at the most|or less|or fewer|never more than|not over|no longer than|max|limit|limit of|cap|ceiling|tops) /;
export const ABOUT =
  / (?:about|around|roughly|or so|approximately|nearly|almost|few|several|more than|less than|over|under) /;
export const CANCEL =
  / (?:cancel|cancels|cancelled|canceled|cancelling|cancellations?|call off|calls off|called off|calling off|drop out|drops out|move a date|moves a date|postpone|postpones) /;
export const TELL =
  / (?:find out|finds out|disclose|disclosed|discloses|learn|learns|tell|tells|told|say|says|inform|informs|know|knows|hear|hears|share|shares|let|mention|mentions) /;
export const OTHERS =
  / (?:hookups?|lovers?|encounters?|others|other people|other partners?|somebody new|new people|new partners?|somebody else|somebody|sex|dates?|date|kiss|kissed|slept|sleep|sleeps|met|meet|meets|partners?|lovers?) /;
export const GUEST =
  / (?:guests?|stays?|staying|overnight|sleeps?|visitors?|visits?|comes over|come over|sleepovers?) /;
export const REPLY =
  / (?:reply|replies|answer|answers|answered|respond|responds|write back|writes back|text back|texts back|get back|gets back|message back|messages back) /;
