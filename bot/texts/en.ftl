### The bot's sentences in English. One part per feature; a key begins with the name of its feature.
### Formats: MONEY (rupiah), AMOUNT (number), DAY and SHORTDAY (date), MONTH, MOMENT (time with zone).

## How the bot introduces itself in Telegram

bot-description =
    Sinkron IKM helps you find programmes for small and medium industry, and helps provincial offices report to the Ministry of Industry.
    Press Start. This bot never asks for NIK, identity cards, PINs or OTPs.
bot-short-description = Programmes that fit, progress reports and reminders. Never asks for NIK, PIN or OTP.

command-start = Main menu
command-cek = Check which programme fits
command-bantuan = How to use this bot
command-bahasa = Change language
command-batal = Stop what I am filling in

## Common words that may be typed

words-cancel = cancel | batal | stop
words-back = back | kembali
words-help = help | bantuan
words-menu = menu | main menu | start
words-yes = yes | y | yep | ya | ok | sudah punya | pernah | sudah pernah | bisa | sanggup
words-no = no | n | nope | not yet | tidak | belum pernah | tidak pernah | belum punya | tidak punya | tidak bisa | gak bisa
words-unknown = don't know | dont know | not sure | no idea | tidak tahu | tidak tau | gak tau | ga tau | gatau | nggak tau | tdk tau | kurang tau | belum tahu | tidak yakin
words-skip = skip | lewati | later
words-done = selesai | selesai memilih | done | finished
words-cek = cek | cek program | periksa | check
words-same = same | same as last month | unchanged | sama
words-none = none | nothing | tidak ada

## Common

common-back = Back
common-cancel = Cancel
common-help = Help
common-menu = Main menu
common-yes = Yes
common-no = No
common-unknown = Don't know
common-page-before = ‹ Previous
common-page-after = Next ›
common-trouble =
    Sorry, something went wrong on our side. Your message is kept and will be looked at (number { $number }).
    You can try again, or type <b>menu</b>.
common-refused = { $problem }
common-masked =
    ⚠️ A NIK, PIN or OTP in your message has been blacked out and is not kept.
    Please do not send such numbers in a chat. We never ask for them.
common-edited = A changed message is not read again. Please send the answer as a new message.
common-button-unknown = This button is no longer valid. Type <b>menu</b> to see what there is.
common-command-unknown = There is no command /{ $command }. Type <b>menu</b> to see the choices, or <b>help</b>.

## Dialogues

flow-resume-offer =
    { $answered ->
        [one] You have not finished yet (1 answer).
       *[other] You have not finished yet ({ $answered } answers).
    }
    Go on from there?
flow-resume = Go on
flow-fresh = Start again
flow-cancelled = All right, stopped. Your answers are kept; nothing has been sent.
flow-misread =
    { $problem }

    { $question }
flow-paged =
    { $question }
    <i>Page { $page } of { $pages }</i>
flow-outdated = That button belongs to an old conversation and is no longer valid. Nothing has changed.
flow-outdated-question =
    That button belongs to an old question. Nothing has changed. The question now:

    { $question }
flow-change-answer = Change an answer
flow-change = Which answer would you like to change?
flow-refused =
    { $problem }

    Which answer would you like to change?

## Kinds of question

question-confirm = Please check what is below, then press the button or type <b>yes</b>.
question-choose = That is not one of the choices. Press a button, or type its number or words.
question-text-missing = Please write it in words.
question-text-long = Too long: { $length } characters. At most { $most }.
question-money = “{ $text }” could not be read as an amount of money. Example: <b>45 juta</b>, <b>1,5 jt</b> or <b>45.000.000</b>.
question-money-unclear = “{ $text }” can be read in several ways. Which one do you mean?
question-money-small = { MONEY($amount) } is too little. Did you mean juta? Example: <b>45 juta</b>.
question-money-label = { MONEY($value) }
question-money-negative = An amount of money cannot be below zero. Example: <b>45 juta</b>.
question-whole = “{ $text }” could not be read as a whole number. Example: <b>20</b>.
question-whole-unclear = “{ $text }” can be read in several ways. Which one do you mean?
question-whole-label = { $value }
question-whole-negative = That number cannot be below zero. Example: <b>20</b>.
question-percent = “{ $text }” could not be read as a percentage. Example: <b>12,5</b> or <b>12,5%</b>.
question-percent-unclear = “{ $text }” can be read in several ways. Which one do you mean?
question-percent-label = { AMOUNT($value) }%
question-percent-negative = That number cannot be below zero. Example: <b>12,5</b>.
question-number-huge = That number is too large. Please check the zeros.
question-photo = Send the photo here (several at once is fine), or choose a button below.
question-file-big = That file is larger than 20 MB, Telegram's limit for bots. Send an ordinary photo or a smaller file.

## Start, menu, help (start)

start-greeting =
    { $role ->
        [administrator] Welcome, { $name }. You are an administrator of Sinkron IKM.
        [verifier] Welcome, { $name }. You are a verifier of the Ministry of Industry.
        [officer] Welcome, { $name }. You are an officer of: { $province }.
       *[citizen]
            Hello, { $name }! I am Sinkron IKM.
            I help you find the government programme that fits your business, with its conditions and sources.
    }

    What would you like to do?
start-menu = What would you like to do?
start-nothing-to-cancel = Nothing is being filled in. What would you like to do?
start-not-understood = Sorry, I did not understand that. This is what I can do:
start-file-unasked = I did not keep that photo or file, as nothing has asked for it. Please choose what to do first:
start-other-kind =
    { $what ->
        [sticker] Nice sticker! 😊 I only understand words and buttons.
        [voice] Sorry, I cannot listen to voice messages yet. Please type instead.
        [location] Thank you, but I do not need your location.
        [contact] Thank you, but I do not keep contacts.
       *[other] I only understand words, buttons, and photos that were asked for.
    }

    This is what I can do:
start-help =
    <b>How to use this bot</b>
    • Press the buttons, or type their number or words.
    • <b>back</b>: the question before. <b>cancel</b>: stop, answers are kept. <b>menu</b>: the main choices.
    { $role ->
        [officer] • /lapor: the monthly report, in under a minute. /tenggat: when it is due.
        [verifier] • /verifikasi: reports waiting for you. /kegiatan: add an activity to a province. /undang: invite an officer.
        [administrator] • /undang and /akses: rights of officers. /tenggat: publish another date. /parkir: messages that failed.
       *[citizen] • /cek: which programme fits you, and what to prepare.
    }
    • /bahasa: Indonesian or English.

    We never ask for NIK, identity cards, PINs or OTPs, and never charge anything.
menu-cek = Check which programme fits
menu-bantuan = Help
menu-bahasa = Bahasa / Language
menu-lapor = Report an activity
menu-verifikasi = Waiting for verification
menu-kegiatan = Activities of provinces
menu-undang = Invite an officer
menu-akses = Access rights
menu-tenggat = Report deadline
menu-parkir = Messages that failed

command-lapor = Monthly activity report
command-verifikasi = Reports waiting for verification
command-kegiatan = Activities of provinces
command-undang = Invite an officer
command-akses = Access rights
command-tenggat = Report deadline
command-parkir = Messages that failed

## Settings (settings)

settings-language = Pilih bahasa. / Choose a language.
settings-language-chosen = All right, I speak English now.

## Eligibility check (eligibility)

eligibility-wanted =
    <b>Check programmes</b>
    A few short questions; no NIK, no photo of your KTP.

    What are you looking for?
eligibility-want-start = New entrepreneur training
eligibility-want-machine = Support for a group or centre
eligibility-want-legal = Licences: NIB, SIINas
eligibility-want-size = Is my business an IKM?
eligibility-want-all = Not sure, check everything
eligibility-ask =
    { $question }

    <i>{ $left ->
        [1] This is the last question.
       *[other] At most { $left } more questions.
    }</i>
eligibility-help-fact =
    { $help }
    { $personal ->
        [yes] This answer is only used for your check.
       *[no] { "" }
    } If you do not know, choose <b>Don't know</b>; that is an answer too.
eligibility-help = Choose what comes closest to what you need. If unsure, choose <b>Not sure, check everything</b>.
eligibility-choose-several = That answer is not among the choices. Press them one by one and then <b>Done choosing</b>, or type the numbers. Example: <b>1, 3</b>.
eligibility-label = { $question }
eligibility-given = { $answer }
eligibility-said = { $place }. { $question } → <b>{ $answer }</b>
eligibility-and = { $one }; { $more }
eligibility-answers =
    <b>Your answers</b>
    { $lines }

    Which answer would you like to change? The others stay.
eligibility-wanted-short = What you are looking for
eligibility-money = { MONEY($amount) }
eligibility-number = { AMOUNT($number) } { $unit }
eligibility-none = None
eligibility-pick = { $label }
eligibility-picked = ✓ { $label } (chosen)
eligibility-picked-done = Done choosing
eligibility-again = You have made a check before. Look at its result again, or start a new one?
eligibility-look = Look at the result
eligibility-anew = Start a new check
eligibility-nothing = There is no result yet. Just start, it is only a few questions.
eligibility-not-checked = <b>{ $name }</b> has not been checked with your answers.
eligibility-result =
    <b>Your result</b>

    { $lines }

    Choose a programme to see your steps and its conditions.
eligibility-line =
    { $place }. { $name }
    <b>{ $state }</b>
eligibility-state =
    { $programme ->
        [DEF]
            { $state ->
                [belum_bisa] Not an IKM, by your answers
                [perlu_data] Cannot tell yet
                [memenuhi] Yes, your business is an IKM
               *[konfirmasi_dinas]
                    { $fits ->
                        [yes] As far as is known, your business is an IKM
                       *[no] Perhaps not an IKM, ask the dinas
                    }
            }
        [LEG]
            { $state ->
                [belum_bisa] Something compulsory comes first
                [perlu_data] Cannot tell yet
                [memenuhi_bersyarat] Not complete, a few steps left
                [memenuhi] Complete
               *[konfirmasi_dinas]
                    { $fits ->
                        [yes] Complete as far as is known
                       *[no] Perhaps not complete, ask the dinas
                    }
            }
       *[other]
            { $state ->
                [belum_bisa] Not now
                [perlu_data] Cannot tell yet
                [memenuhi_bersyarat]
                    { $fits ->
                        [yes] Fits, after a few steps
                       *[no] Perhaps not a fit, there are a few steps
                    }
                [memenuhi] Fits
               *[konfirmasi_dinas]
                    { $fits ->
                        [yes] Fits as far as is known, ask the dinas
                       *[no] Perhaps not a fit, ask the dinas
                    }
            }
    }
eligibility-programme =
    { $name }
    <b>{ $state }</b>
    { $lines }
    { $referred }
    { $programme ->
        [DEF] { "" }
        [LEG] { "" }
       *[other] <i>The dinas or the organiser decides in the end.</i>
    }
eligibility-referred = Perhaps a better fit: <b>{ $name }</b>.
eligibility-section =
    { $section ->
        [measures] <b>The size of your business</b>
        [missing] <b>Still to be answered</b>
        [unmet] <b>Conditions not met</b>
       *[steps] <b>Your steps</b>
    }
eligibility-measure = • { $name }: <b>{ $value }</b>
eligibility-bullet = • { $text }
eligibility-unmet =
    • { $text }{ $certain ->
        [yes] { "" }
       *[no] { " " }<i>The rule is not confirmed.</i>
    }
eligibility-ask-office = Ask the industry section of your regency or city office.
eligibility-more = <i>and { $count } more</i>
eligibility-counts = Conditions: { $met } met, { $unmet } not met, { $open } not known yet.
eligibility-all-conditions = All conditions
eligibility-conditions =
    <b>Conditions: { $name }</b>

    { $lines }
eligibility-group =
    { $group ->
        [unmet] <b>Conditions not met ({ $count })</b>
        [open] <b>Conditions not known yet ({ $count })</b>
        [met] <b>Conditions met ({ $count })</b>
        [first] <b>Puts you first ({ $count })</b>
        [size] <b>Size of the business ({ $count })</b>
       *[note] <b>Notes, never excluding anyone ({ $count })</b>
    }
eligibility-condition =
    { $mark ->
        [met] ✓
        [first] ✓
        [unmet] ✗
        [open] ?
       *[note] –
    } { $place }. { $text }{ $certain ->
        [no] { " " }<i>The rule is not confirmed.</i>
       *[yes]
            { $office ->
                [yes] { " " }<i>To be confirmed.</i>
               *[no] { "" }
            }
    }
eligibility-advice =
    { $doubtful ->
        [yes] → If not: { $advice }
       *[no] → { $advice }
    }
eligibility-advice-none = → Ask the dinas.
eligibility-answer-missing = Answer what I did not know
eligibility-sources = Source of each condition
eligibility-how = Applying, papers, benefits
eligibility-instead = Check that programme
eligibility-change = Change answers
eligibility-back-to-result = To the result
eligibility-source-list =
    <b>Sources: { $name }</b>
    The numbers are those of the conditions.

    { $lines }
eligibility-source =
    { $place }. { $certainty ->
        [Q] <i>By regulation:</i>
        [R] <i>By the latest information:</i>
        [L] <i>In some areas or past years:</i>
        [UK] <i>Not confirmed:</i>
       *[UN] <i>Searched for, not found:</i>
    } { $names }
eligibility-source-name =
    { $has_address ->
        [yes] <a href="{ $address }">{ $name }</a>
       *[no] { $name }
    }{ $has_article ->
        [yes] , { $article }
       *[no] { "" }
    }{ $has_date ->
        [yes] { " " }({ DATE($date) })
       *[no] { "" }
    }
eligibility-source-none = no source that we have seen
eligibility-contradiction =
    <b>Sources differ: { $topic }</b>
    • { $one }
    • { $other }
    What we follow: { $followed }
eligibility-how-to =
    <b>{ $name }</b>
    { $purpose }

    <b>How to apply</b>
    { $how }

    <b>Documents</b>
    { $documents }

    <b>What you get</b>
    { $benefits }

    <b>Who runs it</b>
    { $run_by }

    <b>Validity</b>
    { $validity }

    <b>What is not known</b>
    { $unknowns }
question-province = I do not know a province “{ $text }”. Example: <b>Jawa Barat</b>, <b>Papua Pegunungan</b>, <b>NTT</b>.
question-province-unclear = “{ $text }” is not clear. Which province do you mean?
question-number-range = That number is out of range. Write one between { AMOUNT($low) } and { AMOUNT($high) }.

## Reporting (reporting)

reporting-not-officer = Reports are sent by officers of provincial offices. If you are one, please ask the Ministry for an invitation link.
reporting-no-activities = There is no activity for your province yet. You will be told as soon as the Ministry adds one.
reporting-all-in =
    ✅ All reports are in. Thank you!
    Next: the report for { MONTH($period) }. It can be sent from { DAY($opens) }, at the latest on { DAY($due) }.
reporting-period-in = The report for { MONTH($period) } of “{ $activity }” is not open any more; a colleague may have sent it. Type <b>/lapor</b> to see what is open now.
reporting-activity-unknown = There is no such activity in your province. Nothing has changed.
reporting-unknown = There is no report no. { $report }, or it is not for you.
reporting-ask-activity = Which activity would you like to report on?
reporting-activity-choice =
    { $returned ->
        [yes] Given back, { MONTH($period) }: { $name }
       *[no] { MONTH($period) }: { $name }
    }
reporting-ask-spent =
    <b>{ $name }</b>
    { $returned ->
        [yes] Report for { MONTH($period) }, given back: { $reason }
       *[no] Report for { MONTH($period) }
    }

    How much has been <b>spent since the start</b>, up to the end of { MONTH($period) }, in rupiah?
    Up to the month before: { MONEY($spent) } of the pagu of { MONEY($pagu) }.
reporting-spent-same = Same as last month ({ MONEY($amount) })
reporting-spent-none = Nothing yet (Rp0)
reporting-again-money = As given back: { MONEY($amount) }
reporting-again-percent = As given back: { AMOUNT($amount) }
reporting-again-output = As given back: { AMOUNT($amount) } { $unit }
reporting-unchanged = Nothing added
reporting-ask-progress =
    How many percentage points of <b>progress were added</b> in { MONTH($period) }?
    Up to the month before { AMOUNT($progress) }%; room for at most { AMOUNT($most_progress) } points.
reporting-progress-over = Too much: progress cannot pass 100%. At most { AMOUNT($room) } points more.
reporting-progress-under = That correction is too large: progress cannot fall below 0%. At most { AMOUNT($least) } points.
reporting-progress-decimals = At most two decimals. Example: <b>12,25</b>.
reporting-ask-output =
    How much <b>output was added</b> in { MONTH($period) }, in { $unit }?
    Up to the month before { AMOUNT($output) } of a target of { AMOUNT($target) } { $unit }.
reporting-output-over = Too much: output can reach three times the target at most. At most { AMOUNT($room) } more.
reporting-output-under = That correction is too large: output cannot fall below zero. At most { AMOUNT($least) }.
reporting-ask-obstacles = Any <b>obstacles</b>? A few words, or press the button.
reporting-obstacles-none = No obstacles
reporting-obstacles-short = Please write the obstacle in words, for example <b>machine arrived late</b>, or press the button.
reporting-ask-evidence = Send a <b>photo or document</b> as evidence (several at once is fine).
reporting-evidence-none = No photo
reporting-evidence-again = { $count ->
        [one] Use the same evidence ({ $count } file)
       *[other] Use the same evidence ({ $count } files)
    }
reporting-evidence-album = a photo album, all of it is sent
reporting-evidence-count = { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
reporting-confirm =
    <b>Please check: report for { MONTH($period) }</b>
    { $name }

    Spent: { MONEY($spent_before) } → <b>{ MONEY($spent) }</b>, PPA { AMOUNT($absorbed) }% of the pagu of { MONEY($pagu) }
    Progress: { AMOUNT($progress_before) }% → <b>{ AMOUNT($progress) }%</b> (this month { AMOUNT($progress_added) } points)
    Output: { AMOUNT($output_before) } → <b>{ AMOUNT($output) }</b> of { AMOUNT($target) } { $unit } (this month { AMOUNT($output_added) })
    Progress minus PPA: { AMOUNT($gap) } points
    Obstacles: { $obstacles }
    Evidence: { $evidence }

    { $concerns }

    { $unusual ->
        [0] Send this report?
       *[other] Are you sure that the figures are right? Explain them under obstacles if needed. Send this report?
    }
reporting-confirm-yes = Send report
reporting-no-concern = No unusual figures.
reporting-concern =
    { $concern ->
        [output-above-target] ⚠️ Output is above the target.
        [progress-far-ahead] ⚠️ Progress is far ahead of spending (by more than 20 points).
        [progress-far-behind] ⚠️ Progress is far behind spending (by more than 20 points).
        [spent-above-pagu] ⚠️ Spending is above the pagu.
        [spent-below-before] ⚠️ Spending is lower than last month, although it counts from the start.
       *[other] ⚠️ One of the figures should be checked.
    }
reporting-thanks =
    ✅ Thank you! Report <b>no. { $report }</b> has been sent.
    { $name }, { MONTH($period) }
    { $files ->
        [0] Without photo or document.
        [one] { $files } photo or document was sent along.
       *[other] { $files } photos or documents were sent along.
    }
    You will be told as soon as the Ministry has decided.
    { $more ->
        [0] Nothing more to report now.
        [one] { $more } more report is waiting for you.
       *[other] { $more } more reports are waiting for you.
    }
reporting-more = Go on to the next report
reporting-label =
    { $question ->
        [activity] Activity
        [spent] Spent
        [progress] Progress
        [output] Output
        [obstacles] Obstacles
        [evidence] Evidence
       *[other] Another answer
    }
reporting-help =
    { $question ->
        [activity] Choose the activity with a button, or type its number or a part of its name. Months are reported in order.
        [spent] Write the amount since the activity began, not only this month. Examples: <b>45 juta</b>, <b>1,5 jt</b>, <b>45.000.000</b>. If it has not changed, type <b>same</b>.
        [progress] Write only what was added this month. From 20% to 32,5% is <b>12,5</b>. A correction may be negative, such as <b>-3</b>.
        [output] Write what was added this month in whole units, such as <b>5</b>. A correction may be negative, such as <b>-2</b>.
        [obstacles] Write this month's obstacles, such as <b>machine arrived late</b>. If there are none, type <b>none</b>.
        [evidence] Send photos of the activity, an attendance list, BAST or another document. No photos that show NIK or KTP, please. Without a photo: type <b>skip</b>.
       *[other] Check the figures. Choose <b>Send report</b> if they are right, or <b>Change an answer</b>. Once sent, corrections go into next month's report.
    }

## Verification (verification)

verification-card =
    <b>Report no. { $report }</b> · { $province } · { MONTH($period) }
    { $name }

    Spent: { MONEY($spent_before) } → <b>{ MONEY($spent) }</b>
    PPA: { AMOUNT($absorbed) }% of the pagu of { MONEY($pagu) }
    Progress: { AMOUNT($progress_before) }% → <b>{ AMOUNT($progress) }%</b> (this month { AMOUNT($progress_added) } points)
    Output: { AMOUNT($output_before) } → <b>{ AMOUNT($output) }</b> of { AMOUNT($target) } { $unit } (this month { AMOUNT($output_added) })
    Progress minus PPA: { AMOUNT($gap) } points
    { $concerns }

    { $files ->
        [0] Evidence: none
        [one] Evidence: { $files } photo or document
       *[other] Evidence: { $files } photos or documents
    }
    { $revision ->
        [1] From: { $officer }
       *[other] From: { $officer } (sent { $revision } times)
    }
    Obstacles: { $obstacles }
verification-verify = Verify no. { $report }
verification-give-back = Give back no. { $report }
verification-files = See { $count } more of no. { $report }
verification-no-files = Report no. { $report } has no other photos.
verification-file = Evidence { $place } of { $count }, report no. { $report }
verification-queue =
    { $count ->
        [one] <b>{ $count } report waits for verification.</b>
       *[other] <b>{ $count } reports wait for verification</b>, the oldest first{ $pages ->
            [1] { "" }
           *[other] { " " }· page { $page } of { $pages }
        }.
    }
    Choose one to look at:
verification-item = No. { $report } · { $province } · { MONTH($period) }
verification-queue-button = Waiting list
verification-empty = ✅ No report is waiting. New ones are sent to you here at once.
verification-next = Next: no. { $report }
verification-verified =
    ✅ Report no. { $report } is verified. The officer has been told.
    { $province } · { MONTH($period) } · { $name }
    { $left ->
        [0] Nothing else is waiting.
       *[other] Still waiting: { $left }.
    }
verification-returned =
    ↩️ Report no. { $report } has been given back. The officer has been told.
    { $province } · { MONTH($period) } · { $name }
    Reason: { $reason }
    { $left ->
        [0] Nothing else is waiting.
       *[other] Still waiting: { $left }.
    }
verification-told-verified =
    ✅ Report no. { $report } has been verified by the Ministry.
    { $name }, { MONTH($period) }
verification-told-returned =
    ↩️ Report no. { $report } has been given back by the Ministry.
    { $name }, { MONTH($period) }
    Reason: <b>{ $reason }</b>

    Please mend it and send it again. The earlier figures are ready to choose.
verification-send-again = Mend and send again
verification-ask-reason =
    Why is report no. { $report } given back?
    { $province } · { MONTH($period) } · { $name }

    Choose, or write the reason in your own words. The officer reads it as it is.
verification-reason-words =
    { $reason ->
        [figures] Figures do not match
        [evidence] Not enough evidence
        [photo] Photo is not clear
       *[other] { $reason }
    }
verification-reason-short = Please write the reason in words. Example: <b>number of participants differs from the attendance list</b>.
verification-decided-already =
    { $state ->
        [verified] Report no. { $report } was verified by { $by } on { MOMENT($at) }. Nothing has changed.
       *[returned] Report no. { $report } was given back by { $by } on { MOMENT($at) }. Nothing has changed.
    }
verification-label =
    { $question ->
       *[reason] Reason
    }
verification-help =
    { $question ->
       *[reason] Write what must be mended, for example <b>number of participants differs from the attendance list</b>. The report then goes back to the officer at once.
    }

## Activities of provinces (activities)

activities-overview =
    <b>Activities of provinces</b>: { $count ->
        [one] { $count } activity
       *[other] { $count } activities
    } in { $provinces ->
        [one] { $provinces } province
       *[other] { $provinces } provinces
    }.

    { $lines }

    Type the name of a province to see its activities, or choose:
activities-none = There are no activities yet.
activities-line =
    { $waiting ->
        [0] • { $province }: activities { $count }, progress { AMOUNT($progress) }%, PPA { AMOUNT($absorbed) }%
       *[other] • { $province }: activities { $count }, progress { AMOUNT($progress) }%, PPA { AMOUNT($absorbed) }%, waiting for verification { $waiting }
    }
activities-add = Add an activity
activities-add-here = Add an activity here
activities-add-another = Add another activity
activities-see-province = See this province's activities
activities-all = All provinces
activities-province =
    { $count ->
        [one] <b>{ $province }</b>: { $count } activity
       *[other] <b>{ $province }</b>: { $count } activities
    }{ $pages ->
        [1] { "" }
       *[other] { " " }· page { $page } of { $pages }
    }

    { $items }
activities-province-none = <b>{ $province }</b>: no activities yet.
activities-own =
    <b>Activities of { $province }</b>: { $count }{ $pages ->
        [1] { "" }
       *[other] { " " }· page { $page } of { $pages }
    }

    { $items }
activities-own-none = There is no activity for { $province } yet. You will be told as soon as the Ministry adds one.
activities-item =
    <b>{ $name }</b> ({ $kind })
    • Progress { AMOUNT($progress) }%
    • Output { AMOUNT($output) } of { AMOUNT($target) } { $unit }
    • Spent { MONEY($spent) } of the pagu of { MONEY($pagu) } (PPA { AMOUNT($absorbed) }%)
    • { $last }
activities-last =
    { $state ->
        [verified] Last report: { MONTH($period) }, no. { $report }, verified
        [returned] Last report: { MONTH($period) }, no. { $report }, given back
       *[submitted] Last report: { MONTH($period) }, no. { $report }, waiting for verification
    }
activities-last-none = No report yet
activities-kind =
    { $kind ->
        [financing] Access to finance and materials
        [facilities] Production facilities
        [product] Product development and quality
        [people] Industrial skills
       *[market] Access to markets
    }
activities-ask-province = Which <b>province</b> is the new activity for? Type its name, such as <b>Jawa Barat</b> or <b>NTT</b>.
activities-ask-name = What is the <b>name of the activity</b>? As in the documents, such as <b>Bimtek WUB pangan olahan</b>.
activities-name-short = That name is too short. Example: <b>Bimtek WUB pangan olahan</b>.
activities-ask-kind = Which <b>kind of pembinaan</b> is it?
activities-ask-unit = In which <b>unit</b> is the output counted? Choose, or type another one.
activities-unit-wrong = The unit is written in letters, such as <b>orang</b> or <b>sertifikat</b>.
activities-ask-target = What is the <b>target</b>, in { $unit }? Example: <b>40</b>.
activities-target-wrong = The target is at least 1 and at most { AMOUNT($most) }. Example: <b>40</b>.
activities-ask-pagu = What is the <b>pagu</b> of this activity? Example: <b>320 juta</b>.
activities-pagu-wrong = The pagu must be above zero and plausible. Example: <b>320 juta</b>.
activities-ask-first = From <b>which month</b> on is this activity reported?
activities-month = { MONTH($period) }
activities-confirm =
    <b>Please check: a new activity</b>
    Province: { $province }
    Name: { $name }
    Kind of pembinaan: { $kind }
    Target: { AMOUNT($target) } { $unit }
    Pagu: { MONEY($pagu) }
    Reported from: { MONTH($first) }

    Add this activity?
activities-confirm-yes = Add the activity
activities-created =
    ✅ “{ $name }” has been added for { $province }.
    { $told ->
        [0] This province has no officer here yet. Invite one with /undang.
        [one] { $told } officer of that province has been told.
       *[other] { $told } officers of that province have been told.
    }
activities-told =
    🆕 The Ministry has added an activity for { $province }:
    <b>{ $name }</b> ({ $kind })
    Target { AMOUNT($target) } { $unit }, pagu { MONEY($pagu) }
    Reported every month from { MONTH($first) }, with /lapor.
activities-label =
    { $question ->
        [province] Province
        [name] Name
        [kind] Kind of pembinaan
        [unit] Unit
        [target] Target
        [pagu] Pagu
       *[first] First month
    }
activities-help =
    { $question ->
        [province] Type the name of a province; short forms work too: <b>Jabar</b>, <b>NTB</b>, <b>Kepri</b>.
        [name] The name as in the budget documents, such as <b>Bimtek WUB pangan olahan</b>.
        [kind] Choose one of the five kinds of pembinaan of Ditjen IKMA, with a button or its number.
        [unit] What the output is counted in, such as <b>orang</b>, <b>IKM</b>, <b>unit</b> or <b>dokumen</b>.
        [target] A whole number, such as <b>40</b>.
        [pagu] An amount in rupiah, such as <b>320 juta</b> or <b>320.000.000</b>.
        [first] The first month that must be reported. Months are reported in order from then on.
       *[end] Check what you entered. Choose <b>Add the activity</b> if it is right, or <b>Change an answer</b>.
    }
look-label =
    { $question ->
       *[province] Province
    }
look-help =
    { $question ->
       *[province] Type the name of a province; short forms work too: <b>Jabar</b>, <b>NTB</b>, <b>Kepri</b>. Or press a button.
    }

## Access and invitations (access)

access-denied = You do not have the right to do that, so nothing has changed. Type <b>menu</b> to see what you can do.
access-role =
    { $role ->
        [administrator] administrator
        [verifier] verifier of the Ministry of Industry
       *[officer]
            { $province ->
                [none] officer of a province
               *[other] officer of { $province }
            }
    }
access-person =
    { $username ->
        [none] <b>{ $name }</b>
       *[other] <b>{ $name }</b> (@{ $username })
    }
access-role-choice =
    { $role ->
        [administrator] Administrator
        [verifier] Verifier of the ministry
       *[officer] Officer of a province
    }
access-ask-role = Whom would you like to invite?
access-ask-province = An officer of which province? Type its name.
access-help =
    { $question ->
        [role] ℹ️ An <b>officer</b> reports for one province. A <b>verifier</b> checks reports. An <b>administrator</b> looks after rights and deadlines.
        [province] ℹ️ Type the name or its short form, for example <b>Jawa Barat</b>, <b>NTT</b> or <b>Papua Pegunungan</b>.
       *[end] ℹ️ An invitation link is valid for 3 days, for one person. The right exists only after you have confirmed.
    }
access-label =
    { $question ->
        [role] Who is invited
       *[province] Province
    }
access-invitation =
    The invitation link for <b>{ $office }</b> is ready. Forward the message below to the person.

    It works once, until { MOMENT($until, $zone) }. As soon as it is opened I tell you by whom. The right exists only after you have confirmed.
access-invitation-forward =
    You are invited to be <b>{ $office }</b> in the bot Sinkron IKM.

    Open this link and press <b>Start</b>:
    { $link }

    The link is for one person, valid until { MOMENT($until, $zone) }. This bot never asks for NIK, PIN or OTP.
access-invite-another = Invite another
access-followed =
    Thank you. Your invitation as <b>{ $office }</b> has been opened.

    { $by ->
        [operator] The operator of the bot Sinkron IKM
        [administrator] The administrator of Sinkron IKM at the Ministry of Industry
       *[verifier] The verifier of the Ministry of Industry
    } must first make sure that this is really you. Wait for word here; there is no need to open the link again.
access-who-followed =
    { $who } has opened your invitation as <b>{ $office }</b>.

    Is this the right person? Anybody can write any name in Telegram. When in doubt, contact the person first.
access-waiting =
    { $card }{ $left ->
        [0] { "" }
        [one] { " " }One more person waits after this one: type /undang again.
       *[other] { " " }{ $left } more people wait after this one: type /undang again.
    }
access-accept = Yes, give the right
access-decline = No, somebody else
access-accepted = Done. { $who } is now <b>{ $office }</b> and has been told.
access-not-accepted = All right. { $who } has been given nothing, and that link is no longer valid. Make a new link for the right person.
access-granted =
    Your right is active: <b>{ $office }</b>.

    What would you like to do?
access-declined = The invitation as <b>{ $office }</b> was not confirmed by the person who made it. If this is a mistake, contact them and ask for a new link.
access-invitation-unknown = This invitation link is not known, or somebody else has opened it. Ask the person who invited you for a new one.
access-invitation-used = This invitation has been decided already and cannot be used again. Make or ask for a new link if you need one.
access-invitation-expired = This invitation has expired: it was valid for 3 days. Make or ask for a new link if you need one.
access-invitation-own = This is a link that you made yourself. Forward it to the person you invite.
access-held-already = That right exists already, so nothing needs to change.
access-list =
    <b>Rights</b>{ $wanted ->
        [none] { "" }
       *[other] { " " }“{ $wanted }”
    }: { $count }{ $pages ->
        [1] { "" }
       *[other] { " " }· page { $page } of { $pages }
    }
    { $lines }

    <i>A button ends the right at once, and it can be given back. To search, type /akses and a province or a name, for example</i> <b>/akses Jawa Barat</b>.
access-none =
    { $wanted ->
        [none] There are no rights yet.
       *[other] There are no rights for “{ $wanted }”. Try the name of a province, or a part of the person's name.
    }
access-heading = <b>{ $office }</b>
access-line =
    • { $who }, since { SHORTDAY($since) }{ $own ->
        [yes] { " " }· yourself
       *[no] { "" }
    }
access-end = End: { $name }, { $office }
access-ended = The right of { $who } as <b>{ $office }</b> has been ended, and the person has been told. Their old buttons no longer work.
access-restore = Give it back
access-restored = { $who } is <b>{ $office }</b> again and has been told.
access-revoked = Your right as <b>{ $office }</b> has been ended. If this is a mistake, contact the Ministry of Industry.
access-revoked-already = That right is no longer there. See the latest list with /akses.
access-revoke-own = You cannot end your own right. Ask another administrator.
access-restore-late = More than a day has passed. Invite the person again with /undang.

## Deadlines and reminders (deadlines, reminders)

deadlines-list =
    <b>Deadlines of the monthly report</b>
    { $parts }

    <i>Officers are reminded 7, 3 and 1 days before and on the day, at 08:00 of their own time. Once the report is in there are no more reminders.</i>
    <i>A computed date may be replaced by an announcement of the ministry.{ $disputed ->
        [yes] { " " }Another source names a different day.
       *[no] { "" }
    }</i>
deadlines-place =
    { $province ->
        [none] <b>All provinces</b>
       *[other] <b>{ $province }</b> ({ $zone })
    }
    { $lines }
deadlines-line =
    • Report of { MONTH($period) }: <b>{ DAY($due) }</b>, { $when ->
        [over] over
        [today] today
       *[coming]
            { $days ->
                [one] 1 day left
               *[other] { $days } days left
            }
    }
      { $source }
deadlines-exception =
    – { $province }: <b>{ DAY($due) }</b>
      Published by the ministry, because: { $reason }
deadlines-source-published = Published by the ministry, because: { $reason }
deadlines-source-computed =
    Computed: working day number { $nth } of the following month, by the SAKTI guide of 2022.{ $provisional ->
        [yes] { " " }Provisional: the collective leave of that year is not known yet.
       *[no] { "" }
    }
deadlines-publish = Publish another date
deadlines-all = All provinces
deadlines-month = Report of { MONTH($period) }
deadlines-ask-scope = A new date for all provinces, or for one? Press the button, or type the name of the province.
deadlines-ask-period = The deadline of which month's report changes?
deadlines-ask-day =
    The report of { MONTH($period) } is now due on <b>{ DAY($due) }</b>.
    What is the new date? For example <b>{ SHORTDAY($example) }</b>.
deadlines-ask-reason = What is the reason? Officers will read it, for example <b>Letter of the DG Treasury on the year end</b>.
deadlines-confirm =
    <b>Please check</b>
    For: { $scope ->
        [all] all provinces
       *[province] { $province }
    }
    Report: { MONTH($period) }
    Deadline so far: { DAY($before) }
    New deadline: <b>{ DAY($due) }</b>{ $off ->
        [yes] { " " }(not a working day)
       *[no] { "" }
    }
    Reason: { $reason }

    { $officers ->
        [0] There is no officer to be told yet.
        [one] 1 officer will be told. Publish it?
       *[other] { $officers } officers will be told. Publish it?
    }
deadlines-confirm-yes = Publish
deadlines-published =
    Published. The report of { MONTH($period) } for { $scope ->
        [all] all provinces
       *[province] { $province }
    } is due on <b>{ DAY($due) }</b>. { $officers ->
        [one] 1 officer is told
       *[other] { $officers } officers are told
    }, and reminders follow this date.
deadlines-announced =
    <b>The deadline of a report has changed</b>
    The report of { MONTH($period) } for { $scope ->
        [all] all provinces
       *[province] { $province }
    } is due on <b>{ DAY($due) }</b>.
    Reason: { $reason }
deadlines-help =
    { $question ->
        [scope] ℹ️ Choose <b>All provinces</b>, or type one name, for example <b>Aceh</b>. A date for one province goes before a date for all.
        [period] ℹ️ The month that is reported, not the month of the deadline. The report of October is usually due in early November.
        [day] ℹ️ Write the last day, for example <b>10 December</b>, <b>10 Dec 2026</b> or <b>10/12/2026</b> (day first).
        [reason] ℹ️ One sentence that officers will read, such as the number of a letter or what caused the change.
       *[end] ℹ️ Check everything. Once published this date holds until another one is published.
    }
deadlines-label =
    { $question ->
        [scope] For which province
        [period] Month of the report
        [day] New date
       *[reason] Reason
    }
deadlines-reason-short = That reason is too short. Write a few words that officers understand, for example <b>SAKTI was out of order</b>.
deadlines-day-unreadable = “{ $text }” could not be read as a date. Example: <b>{ SHORTDAY($example) }</b> or <b>10/12/2026</b> (day first).
deadlines-day-impossible = There is no day “{ $text }” in the calendar. Example: <b>{ SHORTDAY($example) }</b>.
deadlines-day-weekday = The weekday and the date do not agree. That date is <b>{ DAY($day) }</b>. Which one is right? Write the date alone, for example <b>{ SHORTDAY($example) }</b>.
deadlines-day-early = Too early: the report of { MONTH($period) } can only be sent from { DAY($first) } on.
deadlines-day-past = { DAY($day) } is over. Write today or a later day.
deadlines-day-late = Too far away: the report of { MONTH($period) } may be due on { DAY($last) } at the latest. Please check the year.

reminders-report-due =
    <b>Report of { MONTH($period) }, { $province }</b>
    Due: <b>{ DAY($due) }</b>, { $days ->
        [0] today
        [1] tomorrow
       *[other] { $days } days left
    }.{ $published ->
        [yes] { " " }This date was published by the ministry, because: { $reason }
       *[no] { "" }
    }
    Not in yet: { $count ->
        [one] 1 activity
       *[other] { $count } activities
    }
    { $activities }
reminders-item = • { $name }
reminders-more =
    { $count ->
        [one] • and 1 more activity
       *[other] • and { $count } more activities
    }
reminders-report-now = Report now

## Administrator (admin)

admin-parked-notice = ⚠️ Message number { $number } could not be answered and was parked. See /parkir.
admin-parked =
    <b>Messages that could not be answered: { $count }</b>{ $pages ->
        [1] { "" }
       *[other] { " " }· page { $page } of { $pages }
    }
    { $lines }

    What they said is not shown. Try again once the cause has been mended; the person then gets an answer.
admin-parked-line = • { $number } · { MOMENT($at, "WIB") } · { $error }
admin-parked-emptied =
    { $count ->
        [one] 1 other message is old; its content has been deleted.
       *[other] { $count } other messages are old; their content has been deleted.
    }
admin-parked-none =
    { $emptied ->
        [0] There are no messages that could not be answered.
       *[other] There is no message that can be tried again. Old messages that could not be answered, their content deleted: { $emptied }.
    }
admin-again = Try { $number } again
admin-run-again = Message number { $number } is being answered now. If it fails again it comes back to /parkir, and you are told.
admin-not-parked = Message number { $number } is not in the list: it has been answered, is being tried, or its content has been deleted.
