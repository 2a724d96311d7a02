/** Functions that answer as the owner of the tables, each with why whoever asks could not find out by themselves. */
export const answeringAsOwner: Readonly<Record<string, string>> = {
  app_agencies_round: 'which agencies stand by one of the two of a question, for the other answers',
  app_agency_knows:
    'whether an agency holds something of somebody or stood by them, for who answers a request for everything',
  app_agree_on: 'for those who may join two: on which of four things two sealed records agree, and neither record',
  app_all_that_is: 'which ids are one person, for the other answers; joins are there for nobody who stands by neither',
  app_answers_about: 'for who answers a request for everything: what those who stand round them are called',
  app_answers_for: 'for who answers a request for everything: that one young person, in that one transaction',
  app_answers_with: 'for who answers a request: whether what no agency holds is shared with their agency',
  app_asked_of_us:
    'what was asked of one’s own teams, before anybody of them stands by the young person: days and ids, no word',
  app_around: 'who stands, or stood, round those whom one reaches, whose own edges are not there',
  app_ask_about: 'asks whether somebody just written down is here already; how many were asked, and nobody',
  app_ask_whether_same:
    'how many in the place agree on three of four, thirty times an hour at most; numbers, and nobody',
  app_carry_over: 'carries an item over to whom it goes back to; whoever parts two need not be able to open it',
  app_carry_picture: 'lets a picture go with the item that was carried over; whoever parts two changes no picture',
  app_chain_ends:
    'whoever writes who looked must know the last row of a chain that they may not read: a number and a hash',
  app_close_access_requests: 'deletes what was gathered for closed requests, which nobody may delete by themselves',
  app_complaint_of:
    'whoever holds the code of a complaint reads how far it is; nobody in particular reads no complaint',
  app_contacts_before_a_link:
    'whether an address is safe to write to, while nobody is known yet; sealed, in that one transaction',
  app_count_gap_once:
    'counts once what was missing where somebody moves on, under a keyed mark; count and marks are in tables that nobody is given',
  app_count_nobody_named:
    'the same for those of whom nobody has arranged anything, whoever may read that: whoever helps counts, and learns nothing',
  app_count_told:
    'counts, by month and kind, whether what somebody was told of needed anything; the count is in a table that nobody is given',
  app_count_transition_gap:
    'the same as app_count_gap_once for a program from before there were marks; the count is in a table that nobody is given',
  app_directory_changed: 'says that the directory of one’s own place has changed, in a table that nobody is given',
  app_each_once:
    'which ids are one young person, without those who were erased, for the program that counts each once; joins are there for few',
  app_end_experience:
    'ends the wait of answers whose keyed marks the program makes, once they were counted or go with whose they are; nobody reads them',
  app_enough_say_same: 'whether an agency that stands by each said that two are one, for the other answers',
  app_find_for_an_answer: 'a privacy officer finds exactly one by what they know of them, thirty times an hour at most',
  app_find_in_emergency: 'whoever may break the glass finds exactly one by what they know of them, or nobody',
  app_forget_gaps:
    'takes away the marks of somebody who is erased, which the program alone can make; nobody reads them',
  app_gaps_counted: 'which gaps were counted at all, for the program that erases somebody: five words, and nobody',
  app_gathers_for:
    'the same as app_answers_for, once it is known that it was asked; the officer reads the request, in that one transaction',
  app_hold_messages: 'takes back what waits to be sent to an address that changed; the outbox is read by nobody',
  app_is_asked: 'whether one’s own agency is asked about two; edges of colleagues are not there for a privacy officer',
  app_is_colleague: 'whether somebody is of one’s own agency; the lock on people asks much more',
  app_is_new: 'nobody stands by them yet; of whom one does not reach, one’s own look would always say so',
  app_is_unjoined: 'they stand by nobody and nobody by them; one’s own look would always say so',
  app_is_outdated: 'whether two were parted since a question about them was answered, for the other answers',
  app_joined_since: 'a young person learns that there was another record and since when, not which',
  app_joined_to: 'which ids are one person, before it is known whom whoever acts reaches',
  app_keep_request_now: 'makes the read table of requests from the facts of one; nobody who acts writes it',
  app_keep_need_now: 'makes the read table of needs from the facts of one; nobody who acts writes it',
  app_left_alone: 'who would have no worker if a colleague left: all edges of the agency count, those unseen too',
  app_may_answer:
    'whether a question is whoever asks’s to answer: never their own; what it rests on is not there for an officer',
  app_may_join: 'whether both of two are reached or an answer was given; whoever asks may reach one of them alone',
  app_may_take_over: 'whoever says yes to a hand-over stands by the young person only after it',
  app_narrows_a_carer: 'what stops a carer may stand in a record of the same person that is not there for them',
  app_need_owners: 'who holds a need after every act by which it passed on, for the read table; given to nobody',
  app_needs_made_anew: 'makes the read table of needs anew, for whoever runs the place; given to nobody',
  app_needs_folded: 'what the facts of a need come to, for the read table; given to nobody',
  app_held_by_nobody: 'what is held by nobody who can see to it; given to nobody',
  app_pass_on: 'passes on what somebody holds who can see to it no more, and what it counts is given to nobody',
  app_pass_on_in_place: 'the same for the program, which acts as nobody: counts, and no ids',
  edge_passes_on: 'the same when a standing ends, by whomever it is ended',
  app_session_link: 'whoever shows the code of a link finds the one; nobody in particular reads no link',
  app_sees_to: 'whether whoever holds a need can see to it; given to nobody',
  app_wait_experience:
    'puts what somebody said of a meeting with what others said, which nobody reads; from 25 on all of them, to be counted',
  app_who_goes_on: 'who goes on with a need that somebody held; given to nobody',
  app_with_nobody: 'how many needs nobody holds who can see to them, for those who lead a team: a count, and no ids',
  app_one_and_the_same: 'the ids of one person, in which each page reads them; joins are there for few',
  app_own_agency_stands_by:
    'whether a colleague works with somebody; edges of colleagues are not there for an administrator',
  app_own_people: 'who is of one’s own agency; the lock on people asks it, so it cannot ask that lock',
  app_experience_waits: 'for which teams answers wait, for the program that erases somebody: ids of teams, and nobody',
  app_keep_told_month: 'keeps once what an agency wants to change after a month, in a table that nobody is given',
  app_put_experience:
    'the same as app_wait_experience for a program from before each was counted once; 25 of them at once, to be counted',
  app_put_in_outbox: 'puts a message to a person into the outbox, which nobody may read, by those who reach them',
  app_reached: 'whom whoever acts stands by; the lock on edges asks it, so it cannot ask that lock',
  app_reached_alone: 'the same for one’s own edges, before what is one person is looked up',
  app_reached_with_network: 'those of them whose network one sees; the lock on edges asks it',
  app_reaches: 'whether whoever acts stands by one; the locks on edges and facts ask it',
  app_requests_folded: 'what the facts of a request come to, for the read table; given to nobody',
  app_requests_made_anew: 'makes the read table of requests anew, for whoever runs the place; given to nobody',
  app_requests_to:
    'what the requests to one offer come to over the whole place, from ten answers on; numbers, and nobody',
  app_root: 'which id of one person is kept first; joins are there for few',
  app_same_person_said: 'answers a question when enough have said it; nobody who acts changes a question',
  app_stand_by_asked:
    'lets whoever is in a team that was asked, or that holds a need, stand by the young person; nobody who acts makes such an edge',
  app_teams_today: 'which teams one is in today; asked by functions that answer as the owner',
  app_stands_by: 'a quick yes by an edge of one’s own; the lock on edges asks it',
  app_stands_by_word: 'whether one stands by somebody, as somebody else says too; the lock on joins asks it',
  app_told_counts: 'counts of a place by month and kind, for those who look after safety; nobody is in them',
  app_told_months: 'what one’s own agency wants to change after a month; no name is in it',
  app_ways_in_of: 'for who answers a request: which ways in somebody has, without what opens them',
  app_who_can_see_to:
    'which colleagues could see to a task that was left behind, for who leads; of whom it is stays away',
  app_unread_words: 'in which needs words wait that nobody opened, by the numbers of the chain; given to nobody',
  app_unread_in_need: 'the same of one need, planned once; given to nobody',
  app_words_waiting:
    'the same of whom one reaches: what colleagues looked at is not there for them, nor for a young person of what waits',
  app_words_waiting_with:
    'with which colleague words wait, for whoever leads a team: counts, and nobody of whom they are',
  app_whom_to_ask: 'which professionals can be asked about two, for a privacy officer who stands by neither',
  app_whom_to_tell_of:
    'where to tell that the glass was broken: sealed addresses of those who are told, which nobody else reads',
}
