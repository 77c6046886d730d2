/** What stands behind each thing that can be done to a case, for those who learn it. */
export const law = {
  OpenCase:
    'First-receiver responsibility: whoever hears of it files it, one number for one case, and passes nobody on.',
  AttachReport: 'Reports of one matter become one case; each reporter still gets an answer of their own.',
  DetachReport:
    'A report attached by mistake is taken out, with the reason; its own time limit counts again.',
  ResolveOnSpot:
    'Small things are settled on the spot: what was done is written down, and somebody else verifies it.',
  AcceptCase:
    'Acceptance starts the time limit; the reporter is to be contacted within 24 hours. The first due date is never overwritten.',
  DeclineCase:
    'Declining needs a reason and says which way is open. What police, court or administration already have is not for people’s mediation.',
  RecordContact:
    'First contact within 24 hours of acceptance; only after three attempts at different times is somebody out of reach.',
  CheckSite:
    'See first, act then: founded, partly founded or unfounded, each rests on what was seen on site.',
  AddNote:
    'Everything leaves a trace. What touches others’ privacy is a confidential note: a mediator discloses no private matter of a party (People’s Mediation Law, in force 2011-01-01, art. 15).',
  AddEvidence:
    'A finding rests on evidence: photos, documents and test results are filed as they come, not made up later.',
  MarkConfidentialNote:
    'A mediator discloses neither private matters nor business secrets of a party (People’s Mediation Law, in force 2011-01-01, art. 15).',
  ClassifyCase:
    'The type sets time limit and evidence; another type may shorten the time, never lengthen it.',
  SetRisk:
    'Where a dispute may escalate, measures are taken to prevent it (People’s Mediation Law, in force 2011-01-01, art. 25).',
  Restrict:
    'Cases with minors or domestic violence are known only to those who need to; sensitive data takes a specific purpose and real necessity (Personal Information Protection Law, in force 2021-11-01, art. 28).',
  Unrestrict: 'Lifted only when its reason is gone; where the type itself asks for it, never.',
  Correct: 'The entry stays as it was written; beside it stands who corrected what, and when.',
  Dispatch: 'One lead unit for one case, within its duty list; the task is due no later than the case.',
  Sign: 'Signing takes the lead on; whoever neither signs nor objects in time is deemed to have signed.',
  DeemSigned: 'Whoever does not object in time is deemed to have signed.',
  Object:
    'An objection names its legal basis and who should do it instead, once per unit and dispatch; the time limit runs on.',
  RuleObjection: 'Nobody rules on their own objection; after the ruling exactly one unit leads.',
  AddSupport:
    'A supporting unit answers to the lead, not to the reporter; the lead keeps the responsibility.',
  ReplySupport: 'A supporting unit answers the lead in time.',
  ReleaseSupport: 'Support that is no longer needed is released, with the reason.',
  ProposeWhistle: 'A grid worker may propose a whistle; community or street decide.',
  BlowWhistle:
    'A street may call departments to one place; a whistle has one question, a time and those it calls.',
  ReportIn: 'A department that was called comes in time; who came and what they did is on record.',
  CloseWhistle:
    'Each department is rated at the end; for one that stayed away it is written how it was summoned.',
  IssueAdvisory: 'A community’s advisory is advice, no penalty; its time runs from service.',
  IssueOrder:
    'Only an enforcing authority orders to rectify (for lettings: Measures on the Lease of Commodity Housing, in force 2011-02-01, art. 22), with number, basis and service.',
  Recheck:
    'Rectified is what a recheck finds, not what somebody says; whoever reported it done does not recheck it.',
  RecordNoticeOverdue: 'What is not rectified in time goes to the street.',
  ProposeMediation:
    'Parties may apply, the committee may offer; where one clearly refuses there is no mediation (People’s Mediation Law, in force 2011-01-01, art. 17).',
  RecordConsent:
    'Parties may accept or refuse; each is asked for itself (People’s Mediation Law, in force 2011-01-01, arts. 17, 23).',
  RecordRefusal:
    'A clear refusal stops mediation; a later consent lets it go on (People’s Mediation Law, in force 2011-01-01, arts. 17, 23).',
  AppointMediator:
    'The committee appoints or the parties choose; the mediator is in term and discloses interests (People’s Mediation Law, in force 2011-01-01, art. 19).',
  RequestRecusal:
    'Parties may ask for another mediator; with an interest in the matter a mediator steps back (People’s Mediation Law, in force 2011-01-01, art. 23).',
  ScheduleSession:
    'Relatives, neighbours or experts come only with every party’s consent; open or closed is for the parties to say (People’s Mediation Law, in force 2011-01-01, arts. 20, 23).',
  HoldSession:
    'Mediation is recorded; register, working record and agreement make the file (People’s Mediation Law, in force 2011-01-01, art. 27).',
  AdjournSession:
    'To cool off or to find evidence a session may be moved; the period of mediation does not grow by it.',
  ExtendMediation: 'Mediation has a period; it is extended only if all parties agree.',
  ReachAgreement:
    'Written or oral; a written one states facts, responsibility, content, manner and time of performance (People’s Mediation Law, in force 2011-01-01, arts. 28, 29).',
  SignAgreement:
    'In force when all parties have signed, sealed or put a fingerprint, the mediator has signed and the committee sealed (People’s Mediation Law, in force 2011-01-01, art. 29).',
  ApplyConfirmation:
    'Both parties together, within thirty days of taking effect; never one alone (People’s Mediation Law, in force 2011-01-01, art. 33).',
  RecordCourtAnswer:
    'The court says within three days whether it takes it; never status, adoption or marriage (Judicial Interpretation [2011] No. 5, in force 2011-03-30).',
  RecordCourtExtension:
    'The court decides within fifteen days, with approval ten more (Judicial Interpretation [2011] No. 5, in force 2011-03-30).',
  RecordCourtDecision:
    'Confirmed, it can be enforced; not confirmed, mediate anew or sue (People’s Mediation Law, in force 2011-01-01, art. 33).',
  RecordPerformance:
    'An agreement binds, and the committee supervises its performance (People’s Mediation Law, in force 2011-01-01, art. 31).',
  RecordDefault:
    'A dispute on performance or content may go to court (People’s Mediation Law, in force 2011-01-01, art. 32).',
  RemindObligation:
    'The committee urges the parties to do what they agreed (People’s Mediation Law, in force 2011-01-01, art. 31).',
  TerminateMediation:
    'Mediation that fails ends, and the parties are told of arbitration, administrative and court ways (People’s Mediation Law, in force 2011-01-01, art. 26).',
  HandOverPolice:
    'What may become a public-order or criminal case is reported to the police in time (People’s Mediation Law, in force 2011-01-01, art. 25); mediation rests meanwhile.',
  AcceptByPolice: 'While the police have it there is no people’s mediation beside it: one channel at a time.',
  ReturnFromPolice: 'What is not for the police is returned with the reason, and goes on where it was.',
  CommissionMediation:
    'The police may commission people’s mediation in writing; it is then clear who mediates.',
  RecordVictim:
    'Violence, or suspected violence, against somebody without full capacity must be reported (Anti-Domestic Violence Law, in force 2016-03-01, art. 14).',
  AssessByPolice:
    'The police may issue a warning letter, and the residents’ committee then visits and checks (Anti-Domestic Violence Law, in force 2016-03-01, arts. 16, 17).',
  ReportDanger:
    'Whoever sees that a dispute may escalate reports it at once; what may become a public-order or criminal case goes to the police (People’s Mediation Law, in force 2011-01-01, art. 25).',
  AcknowledgeDanger: 'A report of danger is answered within its time; who answered, and when, is on record.',
  Escalate:
    'Small things stay in the grid, middling ones in the community, big ones in the street; escalating says what was tried.',
  Delegate: 'Delegating does not move the due date; the lower level’s time lies within the upper’s.',
  SendBack: 'What is incomplete may be sent back once, saying what is missing.',
  RequestExtension: 'Asked for before it is due, with reasons; simple and urgent matters are not extended.',
  DecideExtension:
    'Decided one level up; if granted the reporter is told, and what is not decided in time counts as refused.',
  RequestHold:
    'Only waiting for a party, a statutory procedure, an expert report or the season lets a case rest.',
  DecideHold: 'Decided one level up; the net clock rests, the gross one runs on.',
  Resume: 'When the reason is gone, work goes on at once.',
  Join: 'Cases of one matter may be joined; undone at any time, with the stage they had.',
  Unjoin: 'A case joined by mistake goes on by itself, with its own time limit.',
  Split: 'Different matters are handled apart; the parent closes only after all parts.',
  StartWatch: 'Where things come back, as with group rental, one looks again after closing.',
  CheckWatch: 'Looking again means going there, with photos to show it.',
  RecordRelapse: 'A relapse is a new case linked to the old one, which stays as it is.',
  Nudge: 'A nudge neither moves a due date nor takes the place of supervision.',
  Supervise:
    'The system may only suggest it, a person decides; it only rises, and lifting it leaves a trace.',
  LiftSupervision: 'Lifted with a reason; that it was given stays on record.',
  Instruct: 'An instruction is about the matter and asks nobody to step around the law.',
  GuideStatutory:
    'What belongs to litigation, arbitration, reconsideration or petition is guided there, and people are told (Regulations on Petitions, in force 2022-05-01).',
  Withdraw: 'Reporters may withdraw; where safety is concerned the matter is still dealt with.',
  Resolve:
    '“Not resolved, because …” is a lawful outcome; it rests on evidence and comes with an answer to the reporter.',
  Verify: 'Whoever resolved it does not verify it.',
  RecordCallback: 'Somebody who did not handle it calls back and writes down what the reporter says.',
  Reopen:
    'While the window is open a reporter who finds it unresolved may have it reopened; the time limit starts anew.',
  RecomputeDue:
    'Once the holidays are published a provisional date is counted anew and the first one kept. A period that would end on a public holiday ends the day after (Civil Code, in force 2021-01-01, art. 203).',
  RecordLimitReached: 'When a time limit is reached the system only says so; people decide.',
  SuggestSupervision: 'The system may only suggest it, a person decides.',
  TakeIn: 'Cases of one matter may be joined.',
  LetGo: 'Let go, it is handled by itself again.',
  FollowChild: 'A parent closes only after all its parts.',
  ReassignByReorg:
    'After a reorganisation whoever takes over the duty goes on with the case (Regulations on Petitions, in force 2022-05-01).',
  Archive:
    'Register, working record and agreement make the file (People’s Mediation Law, in force 2011-01-01, art. 27).',
  PlaceLegalHold:
    'A file that is to be kept is neither destroyed nor has persons erased from it until that is lifted.',
  LiftLegalHold: 'Lifted when its reason is gone, and the reason is written down.',
} as const;
