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
command-buka = Open a programme for provinces
command-petugas = Ask an officer of the province or the ministry
command-kasus = Questions to officers
command-kabar = News I am waiting for
command-batal = Stop the current questions

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
words-all = all | all of them | all provinces | everywhere | nationwide | semua
words-none = none | nothing | tidak ada
words-petugas = officer | human | ask an officer | talk to an officer | talk to a person | agent
words-thanks = thank you | thanks | thx | thank you very much | many thanks

## Common

common-back = Back
common-cancel = Cancel
common-help = Help
common-menu = Main menu
common-yes = Yes
common-no = No
common-unknown = Don't know
common-page = <i>Part { $page } of { $pages }.</i>
common-page-before = ‹ Previous
common-page-after = Next ›
common-trouble =
    Sorry, something went wrong on our side. Your message is kept and will be looked at (number { $number }).
    You can try again, or type <b>menu</b>.
common-slow-down =
    Your messages come too fast, so I have not read the last ones. Sorry about that.
    Please pause for { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }, then send what matters again, one at a time. What I have answered already is kept.
common-file-lost = ⚠️ The file of this message could not be sent: Telegram does not know it any more. Its words are these:
common-refused = { $problem }
common-masked =
    ⚠️ A NIK, PIN or OTP in your message has been blacked out and is not kept.
    Please do not send such numbers in a chat. We never ask for them.
common-edited = Edited messages are not read again. Please send the answer as a new message.
common-button-unknown = This button is no longer valid. Type <b>menu</b> to see what there is.
common-command-unknown = There is no command /{ $command }. Type <b>menu</b> to see the choices, or <b>help</b>.

## Dialogues

flow-resume-offer =
    { $answered ->
        [one] You have not finished yet (1 answer).
       *[other] You have not finished yet ({ $answered } answers).
    }
    Continue from there?
flow-resume = Continue
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
question-choose-unclear = “{ $text }” may be several of the choices. Which do you mean?
question-reason-short = That reason is too short. Write a few words that officers understand, for example <b>SAKTI was out of order</b>.
question-day-unreadable = “{ $text }” could not be read as a date. Example: <b>{ SHORTDAY($example) }</b> or <b>10/12/2026</b> (day first).
question-day-impossible = There is no day “{ $text }” in the calendar. Example: <b>{ SHORTDAY($example) }</b>.
question-day-weekday = The weekday and the date do not match. That date is <b>{ DAY($day) }</b>. Which one is right? Write the date alone, for example <b>{ SHORTDAY($example) }</b>.
question-text-missing = Please write it in words.
question-text-long = Too long: { $length } characters. At most { $most }.
question-money = “{ $text }” could not be read as an amount of money. Example: <b>45 million</b>, <b>1.5 million</b> or <b>45,000,000</b>.
question-money-unclear = “{ $text }” can be read in several ways. Which one do you mean?
question-money-rough = “{ $text }”: is this what you mean?
question-money-small = { MONEY($amount) } is too little. Did you mean millions? Example: <b>45 million</b>.
question-money-label = { MONEY($value) }
question-money-negative = An amount of money cannot be below zero. Example: <b>45 million</b>.
question-whole = “{ $text }” could not be read as a number. Example: <b>20</b>.
question-whole-unclear = “{ $text }” can be read in several ways. Which one do you mean?
question-whole-rough = “{ $text }”: is this what you mean?
question-whole-label = { AMOUNT($value) }
question-whole-negative = That number cannot be below zero. Example: <b>20</b>.
question-percent = “{ $text }” could not be read as a percentage. Example: <b>12.5</b> or <b>12.5%</b>.
question-percent-unclear = “{ $text }” can be read in several ways. Which one do you mean?
question-percent-rough = “{ $text }”: is this what you mean?
question-percent-label = { AMOUNT($value) }%
question-percent-negative = That number cannot be below zero. Example: <b>12.5</b>.
question-number-huge = That number is too large. Please check the zeros.
question-photo = Send the photo here (several at once is fine), or choose a button below.
question-file-big = That file is larger than { $most } MB, the limit of this bot. Send an ordinary photo or a smaller file.
question-file-kind = Videos, sound and text files cannot be evidence. Send a photo, a PDF or an office document.
question-file-left = I did not keep the photo, as that question only needs words. Send it again when evidence is asked for.
question-number-missing = Please type the number. Photos, stickers and voice messages cannot be read here.

## Start, menu, help (start)

start-greeting =
    { $role ->
        [administrator] Welcome, { $name }. You are an administrator of Sinkron IKM.
        [director] Welcome, { $name }. You lead at the Ministry of Industry.
        [head] Welcome, { $name }. You head the office of { $province }.
        [verifier] Welcome, { $name }. You are a verifier of the Ministry of Industry.
        [officer] Welcome, { $name }. You are an officer of { $province }.
       *[citizen]
            Hello, { $name }! I am Sinkron IKM.
            I help you find the government programme that fits your business, with its conditions and sources.
            You may also just ask, in plain words. Example: <i>is an NIB free?</i>
    }

    What would you like to do?
start-menu = What would you like to do?
start-nothing-to-cancel = Nothing is being filled in. What would you like to do?
start-help =
    <b>How to use this bot</b>
    • Just write your question at any time. Example: <i>what are the conditions of KUR?</i> Topics are at /tanya.
    • Press the buttons, or type their number or words.
    • <b>back</b>: the question before. <b>cancel</b>: stop, answers are kept. <b>menu</b>: the main choices.
    { $role ->
        [officer] • /lapor: the monthly report, in under a minute. /usulan: proposals for the year ahead. /tenggat: when it is due. /kasus: citizens' questions of your province; answer by replying to the card.
        [verifier] • /verifikasi: reports waiting for you. /usulan: proposals of provinces and their ceilings. /kegiatan: add an activity to a province. /undang: invite an officer. /kasus: questions at the ministry's desk.
        [head] • /pantau and /kegiatan: how your province stands. /usulan: proposals of your office. /tenggat: when reports are due. /undang: invite your officers; you also say whether it is them. /akses: who has access.
        [director] • /pantau: how all provinces stand. /usulan: proposals and ceilings of the year ahead. /kegiatan: activities and their reports. /undang and /akses: access of verifiers, heads of office and officers. Each morning you get the seal of the record: keep that message.
        [administrator] • /undang and /akses: access of officers. /usulan: the sheet of the planning year. /tenggat: publish another date. /artikel: the answers people get. /parkir: messages that failed. /kasus: questions at the ministry's desk.
       *[citizen] • /cek: which programme fits you, and what to prepare. /petugas: ask an officer. /kasus: your questions and their answers.
    }
    • /bahasa: Indonesian or English.

    We never ask for NIK, identity cards, PINs or OTPs, and never charge anything.
menu-cek = Check which programme fits
menu-bantuan = Help
menu-bahasa = Bahasa / Language
menu-lapor = Report an activity
menu-verifikasi = Waiting for verification
menu-kegiatan = Provincial activities
menu-undang = Invite an officer
menu-akses = Access
menu-buka = Open a programme
menu-petugas = Ask an officer
menu-kasus = Citizens' questions
menu-kabar = My news
menu-tenggat = Report deadline
menu-artikel = Articles
menu-parkir = Messages that failed
menu-short-lapor = Report
menu-short-verifikasi = Verify
menu-short-kasus = Questions
menu-short-usulan = Proposals
menu-short-kegiatan = Activities
menu-short-hadir = Attendance
menu-short-pantau = Overview
menu-short-pekan = This week
menu-short-tugas = My duties
menu-short-tenggat = Deadlines
menu-short-cek = Check
menu-short-tanya = Ask
menu-short-undang = Invite
menu-short-buka = Open
menu-short-artikel = Articles
menu-short-parkir = Failed
menu-short-bahasa = Language

command-lapor = Monthly activity report
command-verifikasi = Reports waiting for verification
command-kegiatan = Provincial activities
command-undang = Invite an officer
command-akses = Access
command-tenggat = Report deadline
command-artikel = Articles: correct, write, decide
command-tahapan = Stages of activities and their weights
command-perpanjangan = Ask for more time
command-wakil = A colleague in your place
command-tanda = Check the receipt of a decision
command-parkir = Messages that failed

## Settings (settings)

settings-language = Pilih bahasa. / Choose a language.
settings-language-chosen = All right, I speak English now.

## Eligibility check (eligibility)

eligibility-wanted =
    <b>Check programmes</b>
    A few short questions; no NIK, no photo of your KTP.

    What are you looking for? Press a button, or just tell me. Example: <i>I make chips in Garut, 3 employees, no NIB yet</i>
eligibility-wanted-still = Good, noted. What are you looking for?
eligibility-wanted-unclear = I did not understand that sentence. Choose a button, or tell me about your business. Example: <i>I make chips in Garut, 3 employees, no NIB yet</i>
eligibility-heard =
    <b>This is what I understood:</b>
    { $lines }

    Is all of it right?
eligibility-heard-line = • { $label } → <b>{ $answer }</b>{ $yearly ->
        [yes] { " " }(a year)
       *[no] { "" }
    } <i>(“{ $words }”)</i>
eligibility-heard-wish = • { $label } → <b>{ $answer }</b>
eligibility-heard-right = Yes, right
eligibility-heard-wrong = No, I will answer myself
eligibility-want-training = Training
eligibility-want-machine = Machines, tools or materials
eligibility-want-money = Money or a loan
eligibility-want-licence = Licences and certificates
eligibility-want-market = Markets and promotion
eligibility-want-all = Not sure, check everything
eligibility-ask =
    { $question }

    <i>{ $several ->
        [yes] You may choose several.{ " " }
       *[no] { "" }
    }{ $left ->
        [1] This one question, then the result.
       *[other] At most { $left } questions, then the result.
    }</i>
eligibility-help-fact =
    { $help }
    { $personal ->
        [yes] This answer is only used for your check.{ " " }
       *[no] { "" }
    }If you do not know, choose <b>Don't know</b>; that is an answer too.
cek-help = Choose what comes closest to what you need. If unsure, choose <b>Not sure, check everything</b>.
eligibility-choose-several = That answer is not among the choices. Press them one by one and then <b>Done choosing</b>, or type the numbers. Example: <b>1, 3</b>.
cek-label = { $question }
eligibility-given = { $label }
eligibility-said = { $place }. { $label } → <b>{ $answer }</b>
eligibility-and = { $one }; { $more }
eligibility-answers =
    <b>Your answers</b>
    { $lines }

    Which answer would you like to change? The others stay.
eligibility-wanted-short = What you are looking for
eligibility-money = { MONEY($amount) }
eligibility-number =
    { $number ->
        [1] { $unit ->
            [people] 1 person
            [places] 1 place
            [outlets] 1 outlet
            [products] 1 product
            [months] 1 month
            [years] 1 year
            [days] 1 day
           *[other] 1 { $unit }
        }
       *[other] { AMOUNT($number) } { $unit }
    }
eligibility-day = { DAY($day) }
eligibility-none = None
eligibility-pick = { $label }
eligibility-picked = ✓ { $label } (chosen)
eligibility-picked-done = Done choosing
eligibility-again = You have done a check before. See its result again, or start a new one?
eligibility-look = See the result
eligibility-anew = Start a new check
eligibility-nothing = There is no result yet. Just start, it is only a few questions.
eligibility-not-checked = <b>{ $name }</b> has not been checked with your answers.
eligibility-result =
    <b>Your result</b>
    { $outcome ->
        [fits]
            { $good ->
                [one] { $maybe ->
                    [0] 1 programme fits you, or nearly does.
                   *[other] 1 programme fits you, or nearly does, and { $maybe } more may fit.
                }
               *[other] { $maybe ->
                    [0] { $good } programmes fit you, or nearly do.
                   *[other] { $good } programmes fit you, or nearly do, and { $maybe } more may fit.
                }
            }
        [maybe] { $maybe ->
            [one] Nothing fits for certain yet, but 1 programme may.
           *[other] Nothing fits for certain yet, but { $maybe } programmes may.
        }
        [unknown] Nothing is certain yet. Answer a few more questions, or choose one programme.
       *[none] Nothing fits at present. Choose a programme to see what would have to change.
    }

    { $lines }

    { $left ->
        [0] Choose a programme for its steps and conditions.
       *[other] Choose a programme for its steps and conditions, or <b>Answer more</b> to be surer (at most { $left } { $left ->
            [one] question
           *[other] questions
        }).
    }
    { $paged }
eligibility-notice = <b>Please note:</b> { $text }
eligibility-group-of =
    <b>{ $state ->
        [memenuhi] ✓{ " " }
        [memenuhi_bersyarat] ✓{ " " }
        [perlu_data] ?{ " " }
        [belum_bisa] ✗{ " " }
       *[konfirmasi_dinas] { "" }
    }{ eligibility-state-of }</b>
eligibility-state-of =
    { $state ->
        [memenuhi] Fits ({ $count })
        [memenuhi_bersyarat] Fits after a few steps ({ $count })
        [konfirmasi_dinas] Ask the dinas or the organiser ({ $count })
        [perlu_data] Cannot tell yet ({ $count })
       *[belum_bisa] Not now ({ $count })
    }
eligibility-name-of =
    { $name }{ $state ->
        [konfirmasi_dinas]
            { $fits ->
                [yes] { " " }<i>(may fit)</i>
               *[no] { " " }<i>(not certain)</i>
            }
       *[other] { "" }
    }
eligibility-line = { $place }. { eligibility-name-of }
eligibility-deeper =
    { $left ->
       *[other] Answer more ({ $left })
    }
eligibility-unfinished = Your check is not finished. Go on first, the result comes at once.
eligibility-facts = Fees, rates and other facts
eligibility-fact-list =
    <b>{ $name }</b>
    { $lines }
eligibility-note-source = <i>{ $certainty ->
        [Q] According to the regulation
        [R] According to the latest information
        [L] In some areas or earlier years
       *[other] Not confirmed
    }:</i> { $names }
eligibility-state =
    { $programme ->
        [DEF]
            { $state ->
                [belum_bisa] Not an IKM, by your answers
                [perlu_data] Cannot tell yet
                [memenuhi] Yes, your business is an IKM
               *[konfirmasi_dinas]
                    { $fits ->
                        [yes] As far as we know, your business is an IKM
                       *[no] May not be an IKM, ask the dinas
                    }
            }
        [LEG]
            { $state ->
                [belum_bisa] A compulsory step comes first
                [perlu_data] Cannot tell yet
                [memenuhi_bersyarat] Not complete yet, a few steps left
                [memenuhi] Complete
               *[konfirmasi_dinas]
                    { $fits ->
                        [yes] Complete as far as we know
                       *[no] May not be complete, ask the dinas
                    }
            }
       *[other]
            { $state ->
                [belum_bisa] Not possible now
                [perlu_data] Cannot tell yet
                [memenuhi_bersyarat]
                    { $fits ->
                        [yes] Fits, after a few steps
                       *[no] Not certain to fit, a few steps come first
                    }
                [memenuhi] Fits
               *[konfirmasi_dinas]
                    { $fits ->
                        [yes] May fit, ask the dinas or the organiser
                       *[no] Not certain to fit, ask the dinas or the organiser
                    }
            }
    }
eligibility-programme =
    { $name }
    <b>{ $state }</b>
    { $lines }

    { $programme ->
        [DEF] { "" }
        [LEG] { "" }
        [KUR] <i>The bank makes the final decision.</i>
        [KUR-KECIL] <i>The bank makes the final decision.</i>
        [KUR-KHUSUS] <i>The bank makes the final decision.</i>
        [KUR-MIKRO] <i>The bank makes the final decision.</i>
        [KUR-SUPERMIKRO] <i>The bank makes the final decision.</i>
        [KIP] <i>The bank makes the final decision.</i>
       *[other] <i>The dinas or the organiser makes the final decision.</i>
    }
eligibility-better = Check that programme
eligibility-referred = This may fit better: <b>{ $name }</b>.
eligibility-section =
    { $section ->
        [measures] <b>The size of your business</b>
        [missing] <b>Still to be answered</b> (press the button)
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
eligibility-counts =
    <i>Conditions: { $met } met{ $unmet ->
        [0] { "" }
       *[other] , { $unmet } not met
    }{ $open ->
        [0] { "" }
       *[other] , { $open } to be confirmed
    }.</i>
eligibility-nearer = What has to change?
eligibility-nearest =
    <b>{ $name }</b>

    { $lines }
eligibility-nearest-fits = It fits already, nothing has to change.
eligibility-nearest-section =
    { $section ->
        [impossible] <b>Cannot be changed now</b>
        [unknown] <b>Answer first</b>
        [changes] <b>What you need to do</b>
        [waits] <b>Only time is needed</b>
        [instead] <b>Or, if you can wait, this is enough</b>
        [steps] <b>Still to be settled</b>
       *[office] <b>Confirmed by the dinas or the organiser</b>
    }
eligibility-change-to = • { $label } → <b>{ $answer }</b>
eligibility-wait = • { DAY($day) }: { $label } <b>{ $number }</b>
eligibility-suppose = Suppose that is done
eligibility-trials = Suppose another answer
eligibility-try =
    <b>Suppose</b>
    { $lines }

    Which answer would you like to try otherwise? Your own answers stay as they are.
eligibility-try-other = Try another answer
eligibility-supposed =
    <b>Suppose</b>
    { $supposed }

    { $lines }

    <i>This is only a supposition; your answers have not changed.</i>
eligibility-would-be =
    { $name }
    { $before } → <b>{ $after }</b>
eligibility-would-be-same = No result changes.
eligibility-all-conditions = All conditions
eligibility-conditions =
    <b>Conditions: { $name }</b>

    { $lines }
eligibility-group =
    { $group ->
        [unmet] <b>Conditions not met ({ $count })</b>
        [open] <b>Conditions not known yet ({ $count })</b>
        [met] <b>Conditions met ({ $count })</b>
        [first] <b>Gives you priority ({ $count })</b>
        [size] <b>Size of the business ({ $count })</b>
       *[note] <b>Good to know, excludes nobody ({ $count })</b>
    }
eligibility-condition =
    { $mark ->
        [met] ✓
        [first] ✓
        [unmet] ✗
        [open] ?
       *[note] –
    } { eligibility-condition-words }
eligibility-condition-words =
    { $place }. { $text }{ $certain ->
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
eligibility-answer-missing = Answer { $count ->
        [one] 1 question
       *[other] { $count } questions
    }
eligibility-tell = { $label }?
eligibility-sources = Source of each condition
eligibility-how = Applying, documents, benefits
eligibility-instead = Check { $name }
eligibility-change = Change answers
eligibility-back-to-result = To the result
eligibility-source-list =
    <b>Sources: { $name }</b>
    The numbers are those of the conditions.

    { $lines }
eligibility-source =
    { $place }. { $certainty ->
        [Q] <i>According to regulation:</i>
        [R] <i>According to the latest information:</i>
        [L] <i>In some areas or past years:</i>
        [UK] <i>Not confirmed:</i>
       *[UN] <i>Searched for, not found:</i>
    } { $names }
eligibility-source-name =
    { $has_address ->
        [yes] <a href="{ $address }">{ $name }</a>
       *[no] { $name }
    }{ $has_remark ->
        [yes] , { $remark }
       *[no] { "" }
    }{ $has_date ->
        [yes] { " " }({ DATE($date) })
       *[no] { "" }
    }
eligibility-source-none = no source seen
eligibility-contradiction =
    <b>Sources differ: { $topic }</b>
    • { $one }
    • { $other }
    What we follow: { $followed }
eligibility-picture = Result as a picture
eligibility-take = Save, more
eligibility-others =
    Save this result as a picture, or see what another answer would make of it. Your answers do not change.
eligibility-take-along =
    <b>{ $name }</b>
    You can take this result to the dinas, save it, or share it. It holds no NIK and not your name.
eligibility-take-pdf = Checklist (PDF)
eligibility-take-text = Checklist (message)
eligibility-take-picture = Picture of the result
eligibility-take-share = Share with others
eligibility-picture-caption = The result according to your answers, { SHORTDAY($day) }. No NIK, no name.
eligibility-checklist-caption =
    <b>{ $name }</b>
    A checklist to take to the dinas, printed or on the screen. It holds no NIK.
eligibility-checklist-text =
    <b>{ $name }</b>
    { $place ->
        [1] { $state }
       *[other] Continued ({ $place })
    }
    { $place ->
        [1] <i>According to your answers, { SHORTDAY($day) }. It holds no NIK.</i>{ "\u000A" }
       *[other] { "" }
    }
    { $lines }
eligibility-share =
    The message below is ready to be forwarded. It is only about the programme, nothing in it is about you.

    Or press the button and choose whom to send it to.
eligibility-share-send = Choose a recipient
eligibility-share-words =
    { $name }
    { $purpose }

    Check for yourself whether it suits you: free, a few questions, no NIK.
eligibility-share-text =
    { $words }
    { $link }
eligibility-link-unknown = The programme in that link is no longer there. You can check all programmes that are.
eligibility-paper-words = { $text }
eligibility-paper-result = Programmes checked
eligibility-paper-checklist = Checklist: { $name }
eligibility-paper-day = According to your answers, { SHORTDAY($day) }
eligibility-paper-step = { $place }. { $text }
eligibility-paper-heading =
    { $part ->
        [documents] <b>Documents</b>
        [steps] <b>How to apply</b>
        [office] <b>Whom to ask</b>
       *[sources] <b>Source of each condition (numbered as the conditions are)</b>
    }
eligibility-paper-office = { $office }. The name is from a public list and may have changed. We do not have the address; ask the local government for it.
eligibility-paper-office-unknown = The dinas for industry of your kabupaten or kota. We do not have the address; ask the local government for it.
eligibility-paper-foot = Holds no NIK, no name, no other personal data. The dinas or the organiser decides.
eligibility-paper-link = Check for yourself on Telegram: { $link }
eligibility-paper-entry =
    { $mark ->
        [yes] ✓ { $text }
        [partly] ✓ { $text }
        [no] ✗ { $text }
        [unknown] ? { $text }
        [box] [ ] { $text }
        [none] { $text }
       *[dot] • { $text }
    }
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
question-province = I do not know the province “{ $text }”. Example: <b>Jawa Barat</b>, <b>Papua Pegunungan</b>, <b>NTT</b>.
question-province-unclear = “{ $text }” is not clear. Which province do you mean?
question-code = “{ $text }” is no code of { $digits } digits. Example: <b>10794</b>.
question-day = I do not recognise “{ $text }” as a date. Example: <b>{ DATE($example) }</b>.
question-number-range = That number is out of range. Write one between { AMOUNT($low) } and { AMOUNT($high) }.

## Questions and answers, small talk, rumours (knowledge)

command-tanya = Ask anything
menu-tanya = Ask anything
common-officer = Talk to an officer
knowledge-answer =
    <b>{ $question }</b>
    { $answer }

    { $source }{ $ends ->
        [yes] { " " }<i>Valid until { DATE($until) }.</i>
       *[no] { "" }
    }
    <i>Answers are kept in Indonesian, as the offices use it.</i>
    { $remark ->
        [thanks]
            { "" }
            👍 Thank you, glad to help.
        [noted]
            { "" }
            📝 I have noted your words, so that this is found at once next time.
        [aside]
            { "" }
            Back to your answers:
       *[none] { "" }
    }
knowledge-source = <i>{ $certainty ->
        [Q] By the regulation
        [R] By the latest information
        [L] In some regions or past years
       *[UN] Looked for, not found
    }:</i> { $names }
knowledge-short =
    <b>{ $question }</b>
    { $answer }

    { $source }{ $ends ->
        [yes] { " " }<i>Valid until { DATE($until) }.</i>
       *[no] { "" }
    }
knowledge-in-private = Ask more in private
knowledge-inline-ask = Ask the bot directly
knowledge-inline-nothing = Nothing found? Ask directly
knowledge-check = Do I qualify?
knowledge-sheet = What is it?
knowledge-officer = Ask an officer
knowledge-good = 👍 Helpful
knowledge-not-this = Not this
knowledge-choose = Which one do you mean? (The questions are in Indonesian.)
knowledge-none-of-them = None of these
knowledge-which =
    So it is not <b>{ $question }</b>
    Which one do you mean?
knowledge-wrong-button = The answer is wrong
knowledge-wrong =
    Thank you for telling. The ministry will look at that answer again.
    Until then, please ask your local industry office before you rely on it.
knowledge-unknown =
    Sorry, I have no certain answer to that yet, and I will not make one up. I have noted your question.
    { $person ->
        [yes] Shall I put you through to an officer? Or try other words.
       *[no] Try other words, look through the topics, or ask your local industry office.
    }
knowledge-unreadable =
    I could not find a question in that. Just write it in plain words.
    Example: <i>what are the conditions of KUR?</i>
knowledge-topics-button = See what can be asked
knowledge-topics =
    <b>Ask anything</b>
    Write your question in plain words, best in Indonesian. Example: <i>is an NIB free?</i>

    Or choose a topic:
knowledge-topic =
    <b>{ $name }</b>
    Choose a question, or write your own. Questions and answers are in Indonesian.
knowledge-file-unasked =
    I did not keep that photo or file, as nothing has asked for it.
    If you have a question, just write it.
knowledge-other-kind =
    { $what ->
        [sticker] Nice sticker! 😊 But I only understand words and buttons.
        [voice] Sorry, I cannot listen to voice messages yet. Please type your question, a short one will do.
        [audio] Sorry, I cannot listen to recordings yet. Please type instead.
        [video] Sorry, I cannot watch videos yet. Please type what you would like to ask.
        [video_note] Sorry, I cannot watch videos yet. Please type what you would like to ask.
        [animation] Funny! 😄 But I only understand words and buttons.
        [location] Thank you. I do not need your location and do not keep it; where it matters, just write the name of your province.
        [venue] Thank you. I do not need your location and do not keep it; where it matters, just write the name of your province.
        [contact] Thank you, but I do not keep contacts of other people. Please send nobody else's number.
        [poll] I take no part in polls. If you have a question, just write it.
        [dice] Good luck! 🎲 For programmes, conditions decide, not dice.
       *[other] I only understand words, buttons, and photos that were asked for.
    }
    Example: <i>what are the conditions of WUB?</i>
knowledge-rumour =
    { $verdict ->
        [true] ✅ <b>True</b>
        [outdated] ⏳ <b>No longer so</b>
        [false] ❌ <b>Not true</b>
       *[unknown] ❓ <b>Cannot be confirmed yet</b>
    }
    The rumour: <i>{ $claim }.</i>

    { $answer }{ $fee ->
        [yes]
            { "" }

            ⚠️ Pay nothing, and give nobody your NIK, PIN or OTP.
       *[no] { "" }
    }

    { $source }
knowledge-rumour-share =
    { $verdict ->
        [true] TRUE
        [outdated] NO LONGER SO
        [false] NOT TRUE
       *[unknown] NOT CONFIRMED
    }: { $claim }.
    { $answer }
    Official programmes ask for no money in advance, no PIN and no OTP.
knowledge-forward = Forward to others
knowledge-rumour-unknown =
    ❓ <b>We cannot confirm that yet.</b> I found no source that proves or disproves it.

    ⚠️ Until it is clear, pay nothing, enter no data behind that link, and give nobody your NIK, PIN or OTP. Official programmes ask for no money in advance.
    { $passed ->
        [yes] I have passed it to the ministry's desk (number { $number }). You will get the answer here by { MOMENT($by, $zone) } at the latest.
       *[no] Please ask your local industry office.
    }
knowledge-talk-person =
    { $person ->
        [yes] Of course. Press the button and an officer will answer.
       *[no] For now it is me who answers. Write your question, or call your local industry office.
    }
knowledge-talk-insult =
    { $variant ->
        [0] Sorry to let you down. Put it in other words, and I will try again.
       *[other] Sorry, I do not understand everything yet. Please try once more. Example: <i>what are the conditions of KUR?</i>
    }
knowledge-talk-free = Yes. This bot never charges anything, and never asks for a NIK, PIN or OTP.
knowledge-talk-privacy =
    Only what you agreed to is kept. See, download or delete all of it at <b>/dataku</b>, at any time.
    NIK, PIN and OTP are never kept.
knowledge-talk-language =
    I understand everyday Indonesian and some English. The language of the buttons is changed at /bahasa.
    <i>Ke bahasa Indonesia: /bahasa id</i>
knowledge-talk-who =
    I am Sinkron IKM, a robot that answers questions about programmes for small and medium industry.
    I answer from the sources that I name; when I do not know, I say so.
knowledge-talk-what =
    I can do three things:
    • answer questions, for example <i>is an NIB free?</i>
    • check which programme fits you: /cek
    • tell you when a programme opens: /kabar
knowledge-talk-how =
    { $variant ->
        [0] Very well, { $name }, thank you! I hope business is good. What can I do for you?
       *[other] Fine, and ready to help. 😊 How are you? What would you like to ask today?
    }
knowledge-talk-sad =
    { $variant ->
        [0] Take your time, we will find a way. Write down the one thing that puzzles you most.
       *[other] It is a lot, I know. Start with one question, and I will help with the steps.
    }
knowledge-talk-thanks =
    { $variant ->
        [0] You are welcome, { $name }. Good luck with your business! 🙏
       *[other] You are welcome! If there is more, just write.
    }
knowledge-talk-praise =
    { $variant ->
        [0] Thank you, that is nice to hear. 😊 Anything else?
       *[other] Thank you! May your business grow.
    }
knowledge-talk-love = Thank you. 😊 My heart belongs to small industry. Is there anything to ask about yours?
knowledge-talk-sorry = No problem at all. Please go on.
knowledge-talk-bye =
    { $variant ->
        [0] Goodbye, { $name }. Write again whenever you need to.
       *[other] See you, and good luck with your business! 👋
    }
knowledge-talk-test = Received and read. ✅ Please write your question.
knowledge-talk-laugh =
    { $variant ->
        [0] 😄 Glad to make you laugh. Is there anything to ask?
       *[other] 😄 Go on, what would you like to ask?
    }
knowledge-talk-time = It is { DAY($day) }, { MOMENT($now, $zone) }.
knowledge-talk-ask = Please, just write your question. Plain words are fine.
knowledge-talk-fine = All right. If there is more, just write.
knowledge-talk-yes = Good. What shall we go on with? Write your question, or choose below.
knowledge-talk-no = That is fine. If you need anything, just write.
knowledge-talk-salam = Waalaikumsalam. What can I do for you, { $name }? Just write your question.
knowledge-talk-greeting =
    { $part ->
        [morning] Good morning
        [noon] Good afternoon
        [afternoon] Good afternoon
       *[evening] Good evening
    }, { $name }! { $variant ->
        [0] What can I do for you? Just write your question.
       *[other] What would you like to ask? Example: <i>what are the conditions of WUB?</i>
    }

## Openings of programmes and news (openings)

eligibility-watch = Tell me when it opens
eligibility-opened =
    { $when ->
        [now] 📣 <b>Open in your area now</b>
       *[soon] 📣 <b>Opens in your area soon</b>
    }
    { $terms }
eligibility-remind = Remind me on { SHORTDAY($day) }
openings-days = { DAY($first) } until <b>{ DAY($last) }</b>
openings-quota =
    { $quota ->
        [0] Places: full
       *[other] Places: { AMOUNT($quota) }
    }
openings-topics-of =
    For these products:
    { $topics }
openings-topic = • { $text }
openings-bought =
    { $known ->
        [both] Machines bought { DATE($first) } to { DATE($last) }
        [first] Machines bought from { DATE($first) } on
       *[last] Machines bought { DATE($last) } at the latest
    }
openings-note = Note: { $note }
openings-everywhere = all provinces
openings-places = { $names }
openings-announced =
    <b>Open: { $name }</b>
    In: { $where }
    { $terms }

    <i>You get this because you chose “Tell me when it opens”.</i>
openings-check = Check whether it fits me
openings-check-named = Check: { $name }
openings-stop = Do not tell me again
openings-watching =
    All right. When <b>{ $name }</b> opens, you are told once.
    Where: { $where }
    { $lines }
openings-other-place = Another province
openings-ask-place =
    <b>{ $name }</b>
    For which province? Type its name, for example <b>Jawa Barat</b>.
openings-anywhere = Any province
openings-place-help =
    { $question ->
        [province] ℹ️ You are told only when the programme opens in this province. Choose <b>Any province</b> if the place of the business is not certain yet.
       *[end] ℹ️ Type the name of a province, for example <b>Jawa Barat</b>.
    }
openings-place-label =
    { $question ->
       *[province] Province
    }
openings-stopped =
    { $was ->
        [yes] All right, you will not be told of <b>{ $name }</b> again.
       *[no] You were not waiting for news of <b>{ $name }</b>.
    }
openings-stopped-gone = That programme is no longer on the list. You will not be told of it.
openings-again = Tell me after all
openings-kabar = My news
openings-wanted =
    <b>News you are waiting for</b>
    { $count ->
        [0] None yet. After /cek, choose <b>Tell me when it opens</b> on a programme, or <b>Remind me</b> on a result that only needs time.
       *[other] { $lines }
    }
    { $paged }
openings-wanted-programme = { $place }. <b>{ $name }</b> when it opens in: { $where }
openings-wanted-day = { $place }. { DAY($day) }: { $line }
openings-stop-named = Stop: { $name }
openings-stop-day = Stop: { SHORTDAY($day) }
openings-reminding =
    All right. On <b>{ DAY($day) }</b> at 08:00 { $zone } you are reminded to check again:
    { $name }
openings-remind-stop = Do not remind me
openings-remind-stopped =
    { $was ->
        [yes] All right, that reminder is gone.
       *[no] That reminder is not there any more.
    }
openings-remind-day = The day of a reminder must be tomorrow or later, { $most } years from now at most. Open your result for the new date.
openings-reminder =
    <b>You asked to be reminded</b>
    { $lines }

    Please check again: other answers may have changed.
openings-reminder-line = <b>{ $name }</b>: enough time has passed ({ $fact })
openings-reminder-late =
    { $line }
      <i>This was due on { DATE($day) }. Sorry for being late.</i>
openings-list =
    <b>Programmes that are open</b>
    { $count ->
        [0] Nothing is open or about to open.
       *[other] { $lines }
    }
    { $paged }
openings-line =
    { $place }. <b>{ $name }</b>, { $when ->
        [now] open now
       *[soon] opens soon
    }
      { $where }: { SHORTDAY($first) } until { SHORTDAY($last) }
openings-open = Open a programme
openings-look = { $name }
openings-back = List of openings
openings-one =
    <b>{ $name }</b>
    In: { $where }
    { $terms }

    Told so far: { $told ->
        [one] 1 person
       *[other] { AMOUNT($told) } people
    }.
openings-change = Change
openings-close = Close
openings-close-ask =
    <b>Close this opening?</b>
    { $name }
    In: { $where }

    Whoever was not told yet will not be told. { $told ->
        [0] Nobody was told yet.
        [one] 1 person has been told or is being told, and does not hear again.
       *[other] { AMOUNT($told) } people have been told or are being told; they do not hear again.
    } Closing cannot be undone, but the programme can be opened anew.
openings-close-yes = Yes, close it
openings-closed =
    The opening of <b>{ $name }</b> is closed.{ $stopped ->
        [0] { "" }
        [one] { " " }1 message that had not left was taken back.
       *[other] { " " }{ AMOUNT($stopped) } messages that had not left were taken back.
    }
    { $receipt }
openings-over = That opening is closed or over already. Nothing has changed.
openings-nothing = That programme or province is not on the list. Nothing has changed.
openings-all = All provinces
openings-today = Today
openings-not-said = Not specified
openings-no-note = No note
openings-ask-programme = Which programme is opened? Press its button, or type its name, for example <b>WUB</b>.
openings-programme = I do not recognise “{ $text }” as one programme. Type its short name, for example <b>WUB</b>, or press its button.
openings-ask-provinces = In which provinces? Type one or several, for example <b>Jawa Barat, Banten</b>, or choose all.
openings-province = “{ $text }” is not clearly a province. Write full names with commas, for example <b>Papua Barat, Maluku</b>.
openings-ask-first = From which day? For example <b>{ SHORTDAY($start) }</b>.
openings-ask-last = Until which day? Write the last one, for example <b>{ SHORTDAY($example) }</b>.
openings-ask-quota = How many places are there? Write the number, for example <b>25</b>; <b>0</b> means full.
openings-quota-wrong = At most { AMOUNT($most) } places. Example: <b>25</b>.
openings-ask-topics = For which kinds of product? Press them one by one and then <b>Done choosing</b>, or type them with commas.
openings-topics = “{ $text }” is not among the choices. Write it as on the button, with commas, for example <b>batik, woven cloth</b>.
openings-pick = { $label }
openings-picked = ✓ { $label } (chosen)
openings-picked-done = Done choosing
openings-ask-bought = From which day may a machine have been bought? For example <b>{ SHORTDAY($start) }</b>.
openings-ask-bought-until = Until which day may a machine have been bought? For example <b>{ SHORTDAY($example) }</b>.
openings-ask-note = A note for the people? For example how to register: <b>register at the dinas of your regency by Friday</b>.
openings-day-before = Too early. Write { DATE($first) } or later.
openings-day-past = { DATE($day) } is over. Write today or later.
openings-day-far = { DATE($day) } is more than a year away. Please check the year.
openings-confirm =
    <b>Please check</b>
    { $name }
    In: { $where }
    { $terms }

    <b>Who will be told: { $people ->
        [one] 1 person
       *[other] { AMOUNT($people) } people
    }</b>
    { $lines }
openings-told-in = • { $province }: { AMOUNT($count) }
openings-told-more = • { $provinces } other provinces: { AMOUNT($count) }
openings-told-anywhere = • No particular province: { AMOUNT($count) }
openings-confirm-yes = Open and tell them
openings-change-yes = Save the change
openings-opened =
    Open: <b>{ $name }</b>, in { $where }.
    { $people ->
        [0] Nobody is waiting yet; whoever asks later is told as long as it is open.
        [one] 1 person is told once, not at night.
       *[other] { AMOUNT($people) } people are told once, not at night.
    } A mistake? Close it before they are told.
    { $receipt }
openings-changed =
    Saved: <b>{ $name }</b>, in { $where }.
    Whoever was not told yet ({ $people ->
        [one] 1 person
       *[other] { AMOUNT($people) } people
    }) gets the new terms. Whoever was told does not hear again.
    { $receipt }
openings-help =
    { $question ->
        [programme] ℹ️ One programme for each opening. Type its short name, for example <b>WUB</b>, or a part of its name.
        [provinces] ℹ️ Only people of these provinces are told. Type the names with commas, for example <b>Jawa Barat, NTT</b>.
        [first] ℹ️ The first day on which people can register, for example <b>1 December</b>. They are told from now on.
        [last] ℹ️ The last day on which people can register, for example <b>15 December</b>.
        [quota] ℹ️ The number of places, for example <b>25</b>. When it is full, change it to <b>0</b>.
        [topics] ℹ️ For example <b>batik, woven cloth</b>. If every product may take part, choose <b>Not specified</b>.
        [bought_from] ℹ️ Used for the condition on the day of purchase. Example: <b>1 January 2026</b>.
        [bought_until] ℹ️ Used for the condition on the day of purchase. Example: <b>30 September 2026</b>.
        [note] ℹ️ One or two sentences that people read. Write no personal data.
       *[end] ℹ️ Please check everything. Once it is saved, those who wait are told. Programme and provinces cannot be changed later.
    }
openings-label =
    { $question ->
        [programme] Programme
        [provinces] Provinces
        [first] First day
        [last] Last day
        [quota] Number of places
        [topics] Kinds of product
        [bought_from] Machine bought from
        [bought_until] Machine bought until
       *[note] Note
    }

## Keeping answers, my data (keeping, mydata, rule-change)

menu-dataku = My data
command-dataku = See, download or delete my data
eligibility-done = Finish
keeping-ask =
    <b>{ $count ->
        [one] Keep your answer for the next check?
       *[other] Keep your { $count } answers for the next check?
    }</b>

    If <b>yes</b>: the next check is shorter, and we tell you when a new rule changes your result.
    We keep only the answers and results of this check; no NIK, no photo of your KTP, no PIN.
    Answers that have become old are asked again. Everything is deleted if it is not used for 2 years, and you can delete it at any time in /dataku.

    If <b>no</b>: the answers of this check are deleted now.
keeping-yes = Yes, keep them
keeping-no = No, delete them now
keeping-kept =
    { $count ->
        [one] All right, 1 answer is kept.
       *[other] All right, { $count } answers are kept.
    } See, download or delete them at any time in /dataku.
keeping-updated = Finished. Your kept answers are now up to date with this check (answers: { $count }). See or delete them in /dataku.
keeping-forgotten = Finished. The answers of this check are deleted; nothing is kept.
keeping-outdated = That button is from an earlier check. Nothing has changed.
keeping-used =
    I am using { $count ->
        [one] 1 answer
       *[other] { $count } answers
    } of yours from { $days ->
        [one] { DATE($last) }
       *[several] { DATE($first) } to { DATE($last) }
    }.{ $stale ->
        [yes] { " " }I ask again for those that are too old.
       *[no] { "" }
    }
keeping-see = See or change
keeping-no-photo =
    I did not take the photo. Written answers are enough for this check; please do not send a photo of your KTP or other personal documents.
mydata-open = My data
mydata-shown =
    <b>Your data in this bot</b>
    Only you see this page. We never keep a NIK, a photo of a KTP, a PIN or an OTP.

    { $lines }
mydata-section =
    { $section ->
        [yours] <b>Yours, can be deleted</b>
        [office] <b>Stays on record</b>
        [going] <b>Will be deleted</b>
       *[staying] <b>Stays on record</b>
    }
mydata-nothing = • Nothing
mydata-kind =
    • { $kind ->
        [profile] Answers of checks that you had kept: { $count }
        [dialogues] Questions not closed yet: { $count }
        [messages] Chat of the last days, messages: { $count }
        [cases] Questions to officers, with their answers: { $count }
        [case_work] What you did about citizens' questions: { $count }
        [wishes] News and reminders that you asked for: { $count }
        [registrations] Registrations for classes: { $count }
        [questions] Your questions: { $count }
        [broadcasts] Broadcasts you got: { $count }
        [outcomes] What became of your business after a class: { $count }
        [attendance] Days on which you were noted as present in class: { $count }
        [class_work] Attendance that you noted as an officer: { $count }
        [account] Account: Telegram number, name, language
        [waiting] Messages waiting to be sent: { $count }
        [roles] Roles, ended ones included: { $count }
        [reports] Activity reports that you sent: { $count }
        [proposals] Proposals that you wrote: { $count }
        [reminders] Reminders sent: { $count }
        [handings] Duties passed to a colleague: { $count }
        [delegations] Acting for one another at the office: { $count }
        [successions] Handing over work in the office: { $count }
        [extensions] More time that you asked for: { $count }
        [duties] Duties outside the bot that you marked as done: { $count }
        [decisions] Work for the ministry: { $count }
        [invitations] Invitations: { $count }
        [record] Record of actions (without answers): { $count }
       *[other] Other: { $count }
    }{ $dated ->
        [newest] , newest { SHORTDAY($newest) }
        [since] , since { SHORTDAY($newest) }
       *[no] { "" }
    }
mydata-role = • Your role now: { $office }
mydata-see-answers = See the answers
mydata-export-button = Download my data
mydata-delete-profile = Delete kept answers
mydata-delete-all = Delete all my data
mydata-no-answers = No answers are kept.
mydata-answers =
    <b>Answers that are kept ({ $count })</b>
    { $paged }
    { $lines }

    To change them, start a check again and choose <b>See or change</b>.
mydata-answer = • { $label } → <b>{ $answer }</b> ({ SHORTDAY($told) })
mydata-exported = All your data in one file (JSON, for programs to read). The same in plain words is below.
mydata-readable =
    <b>Your data ({ $part } of { $parts })</b>
    { $lines }
mydata-delete =
    <b>Delete this for sure? It cannot be undone.</b>

    { $lines }

    { $what ->
        [profile] { "" }
       *[all]
            { $roles ->
                [now] Reports and office records belong to the office, so they stay. Your role stays too; to give it up, ask an administrator to end it.
                [ended] Reports and office records belong to the office, so they stay, your name in them included.
               *[never] Your name is deleted too. Your Telegram number and language stay, so that the bot can answer you; the record of actions stays as proof.
            }
    }
mydata-sure = Yes, delete
mydata-receipt =
    <b>Receipt of deletion</b>
    Number: <b>{ $number }</b>
    Time: { MOMENT($at) }

    Deleted:
    { $lines }

    Keep this message. Our record of the deletion holds only this number and these counts, no name.
mydata-deleted =
    • { $kind ->
        [profile] Kept answers and results of checks
        [dialogues] Questions not closed yet: { $count }
        [messages] Chat, messages: { $count }
        [cases] Questions to officers: { $count }
        [wishes] News and reminders asked for: { $count }
        [registrations] Registrations for classes: { $count }
        [questions] Your questions: { $count }
        [broadcasts] News you got by broadcast: { $count }
        [outcomes] What became of your business after a class: { $count }
        [attendance] Your name in the attendance of classes: { $count } days. Lists already sent with a report stay in the archive of the office
       *[name] Telegram name
    }
mydata-after = Your data is deleted. The content of this last message goes by itself within days.
rule-change =
    <b>The rules have changed, and so has your result</b>
    Worked out from the answers you had kept (latest { DATE($told) }).

    { $lines }
rule-change-result =
    <b>{ $name }</b>
    Before: { $before }
    Now: <b>{ $after }</b>
rule-change-new =
    <b>{ $name }</b> (new)
    Now: <b>{ $after }</b>
rule-change-ended =
    <b>{ $name }</b>
    This programme is no longer in force.
rule-change-condition =
    { $kind ->
        [changed] • Condition changed. Before: { $before } Now: { $after }
        [added] • New condition: { $after }
        [gone] • No longer a condition: { $before }
       *[judged] • Judged in a new way: { $after }
    }
rule-change-more =
    { $count ->
        [one] The result of 1 more programme has changed. See it with /cek.
       *[other] The results of { $count } more programmes have changed. See them with /cek.
    }
rule-change-more-conditions =
    { $count ->
        [one] • and 1 more condition
       *[other] • and { $count } more conditions
    }
rule-change-again = Check again: { $name }

## Reporting (reporting)

reporting-not-officer = Reports are sent by officers of provincial offices. If you are one, please ask the Ministry for an invitation link.
reporting-no-activities = There is no activity for your province yet. You will be told as soon as the Ministry adds one.
reporting-all-in =
    ✅ All reports are in. Thank you!
    Next: the report for { MONTH($period) }. It can be sent from { DAY($opens) } and is due on { DAY($due) }.
reporting-period-in = The report for { MONTH($period) } on “{ $activity }” is not open any more; a colleague may have sent it. Type <b>/lapor</b> to see what is open now.
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
    { $months ->
        [0] The pagu is { MONEY($pagu) }.
       *[other] Up to last month: { MONEY($spent) } of a pagu of { MONEY($pagu) }, progress { AMOUNT($progress) }%, output { AMOUNT($output) } of { AMOUNT($target) } { $unit }.
    }
    <i>All in one line is fine, for example</i> 60 juta +7,5% +3 { $unit }
reporting-only-progress = Only progress has changed
reporting-nil = Nothing has changed (nil)
reporting-ask-nil =
    <b>{ $name }</b>, { MONTH($period) }: nothing has changed.
    What is the <b>reason</b>? Choose one, or write a few words.
reporting-nil-reason =
    { $reason ->
        [schedule] Not scheduled for this month
        [payment] Payment is being processed
        [procurement] Waiting for procurement
        [partners] Waiting for others
       *[other] { $reason }
    }
reporting-note-nil = Nothing has changed this month: { $reason }.
reporting-ask-basis =
    <b>{ $name }</b>
    Are these <b>what this month added</b>, or <b>the total since the start</b>?

    { $lines }
reporting-basis-line =
    { $figure ->
        [progress] • Progress now { AMOUNT($before) }%. Added: { AMOUNT($sum) }%. Total: { AMOUNT($value) }%.
       *[output] • Output now { AMOUNT($before) }{ $unit }. Added: { AMOUNT($sum) }. Total: { AMOUNT($value) }.
    }
reporting-basis-added = Added this month
reporting-basis-total = Total since the start
reporting-line-left = { $numbers } was left out: please write what it is, for example <b>45 juta</b>, <b>60%</b>, <b>20 orang</b>.
reporting-not-open = “{ $activity }” cannot be reported yet: its month is not over, has been sent, or waits for another activity. Type <b>/lapor</b> to see what is open.
reporting-spent-same = Same as last month ({ MONEY($amount) })
reporting-spent-none = Nothing yet (Rp0)
reporting-again-money = As given back: { MONEY($amount) }
reporting-again-percent = As given back: { AMOUNT($amount) }
reporting-again-output = As given back: { AMOUNT($amount) } { $unit }
reporting-again-obstacles = Same as before: { $text }
reporting-unchanged = Nothing added
reporting-ask-progress =
    How many percentage points of <b>progress were added</b> in { MONTH($period) }?
    Up to the month before: { AMOUNT($progress) }%. At most { AMOUNT($most_progress) } points can be added.
reporting-ask-stages =
    <b>Which stages are done</b> by the end of { MONTH($period) }?
    Tap a name: once for done, once more for half way. Or type the points, such as <b>12.5</b>.

    { $stages }

    Progress { AMOUNT($progress) }% → <b>{ AMOUNT($total) }%</b> ({ AMOUNT($added) } points this month)
reporting-stage =
    { $done ->
        [100] ✅ { $name } (weight { AMOUNT($weight) }): done
        [0] ▫️ { $name } (weight { AMOUNT($weight) }): not yet
       *[50] ◐ { $name } (weight { AMOUNT($weight) }): half way
    }
reporting-stage-tap =
    { $done ->
        [100] ✅ { $name }
        [0] ▫️ { $name }
       *[50] ◐ { $name }
    }
reporting-stage-said =
    { $done ->
        [100] { $name } done
       *[50] { $name } half way
    }
reporting-stages-take = Go on: progress { AMOUNT($added) } points
reporting-progress-over = Too much: progress cannot pass 100%. At most { AMOUNT($room) } points can be added.
reporting-progress-under = That correction is too large: progress cannot fall below 0%. At most { AMOUNT($least) } points can be taken off.
reporting-progress-decimals = At most two decimals. Example: <b>12.25</b>.
reporting-ask-output =
    How much <b>output was added</b> in { MONTH($period) }, in { $unit }?
    Up to the month before: { AMOUNT($output) } of a target of { AMOUNT($target) } { $unit }.
    { $from_attendance }
reporting-output-over = Too much: output can be at most three times the target. At most { AMOUNT($room) } can be added.
reporting-output-decimals = Output is counted in whole units. Example: <b>50 { $unit }</b>, not <b>10.5 { $unit }</b>.
reporting-output-under = That correction is too large: output cannot fall below zero. At most { AMOUNT($least) } can be taken off.
reporting-ask-obstacles = Any <b>obstacles</b>? A few words, or press the button.
reporting-obstacles-none = No obstacles
reporting-obstacles-short = Please write the obstacle in words, for example <b>machine arrived late</b>, or press the button.
reporting-ask-evidence = Send a <b>photo or document</b> as evidence (several at once is fine). A location 📍 may be shared along with them.
reporting-file-lost =
    One file of evidence of report no. { $report } ({ MONTH($period) }) could not be kept: { $why ->
        [big] it is too large
        [kind] it is neither a photo nor a document
       *[gone] it could not be fetched from Telegram
    }.
    The report itself is sent. If the evidence matters, attach it again to the next report.
reporting-evidence-none = No photo
reporting-evidence-again = { $count ->
        [one] Use the same evidence ({ $count } file)
       *[other] Use the same evidence ({ $count } files)
    }
reporting-evidence-album = a photo album (all its photos are sent)
reporting-evidence-count = { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
reporting-place =
    { "\u00A0" }· 📍 <a href="{ $address }">{ $latitude }, { $longitude }</a>{ $source ->
        [passed] { " " }(passed on)
       *[own] { "" }
    }
reporting-place-kept =
    { $source ->
        [live] 📍 Location noted: its first point only. You may stop sharing your live location.
        [passed] 📍 Location noted as one that was passed on.
       *[own] 📍 Location noted, rounded to about 100 metres.
    }
reporting-ask-place =
    That location is far from Indonesia:{ $place }
    Is that really where the activity is?
reporting-place-drop = No, leave it out
reporting-place-use = Yes, use it
reporting-behalf = { "\u00A0" }· for { $giver }
reporting-in-place = { $name } for { $giver }
reporting-confirm =
    <b>Please check: report for { MONTH($period) }</b>
    { $name }{ $behalf }

    Spent: { MONEY($spent_before) } → <b>{ MONEY($spent) }</b> (this month { MONEY($spent_added) }), PPA { AMOUNT($absorbed) }% of the pagu of { MONEY($pagu) }
    Progress: { AMOUNT($progress_before) }% → <b>{ AMOUNT($progress) }%</b> (this month { AMOUNT($progress_added) } points)
    Output: { AMOUNT($output_before) } → <b>{ AMOUNT($output) }</b> of { AMOUNT($target) } { $unit } (this month { AMOUNT($output_added) })
    Progress minus PPA: { AMOUNT($gap) } points
    Obstacles: { $obstacles }
    Evidence: { $evidence }{ $place }
    Keterangan: <i>{ $note }</i>

    { $concerns }

    { $ask ->
        [reference] Figures like these are fine if there is a reason. Which one <b>fits best</b>?
        [sure] <b>Are you sure</b> that the figures are right?
       *[send] Send this report?
    }
reporting-confirm-yes = Send report
reporting-no-concern = No unusual figures.
reporting-concern =
    { $concern ->
        [output-above-target] ⚠️ Output is above the target.
        [progress-far-ahead] ⚠️ Very high: progress is more than { AMOUNT($limit) } points above PPA.
        [progress-far-behind] ⚠️ Very low: progress is more than { AMOUNT($limit) } points below PPA.
        [spent-without-progress] ⚠️ Money has been spent, but progress is still 0%.
        [progress-below-spending] ⚠️ Progress is below PPA.
        [done-without-output] ⚠️ Progress is 100%, but output has not reached its target.
        [output-without-spending] ⚠️ There is output, but nothing has been spent.
        [output-done-progress-open] ⚠️ Output has reached its target, but progress is below 100%.
        [spent-above-pagu] ⚠️ Spending is above the pagu.
        [spent-below-before] ⚠️ Spending is lower than last month, although it counts from the start.
        [spent-tenfold] ⚠️ Spending is ten times last month's, or a tenth of it. One zero too many or too few?
        [progress-tenfold] ⚠️ Progress added is ten times last month's, or a tenth of it.
        [output-tenfold] ⚠️ Output added is ten times last month's, or a tenth of it.
       *[other] ⚠️ One of the figures should be checked.
    }
reporting-reference =
    { $reference ->
        [code-01] Budget efficiency
        [code-02] Done, payment in process
        [code-03] Allocation too large
        [code-04] Target not yet revised
        [code-05] Progress not yet measured
        [code-06] Down payment before work
        [code-07] Only report or BAST missing
        [code-08] Payment of last year's bill
       *[code-99] Something else, in my own words
    }
reporting-reference-same = As last month (code { $code })
reporting-reference-given = Reference { $reference }: { $words }
reporting-reference-needed = Choose a reason from the list, or type its code, such as <b>06</b> for a down payment.
reporting-reference-missing = The figures of this report need a reference code. Please check again and choose the reason.
reporting-explanation-missing = Code 99 needs an explanation. Please write the reason in words.
reporting-ask-explanation = What is the <b>reason</b>? A few words, for example <b>contract signed at the end of the month</b>.
reporting-note = Up to { MONTH($period) }: PCRO { AMOUNT($progress) }%, RVRO { AMOUNT($output) } of a target of { AMOUNT($target) } { $unit }. { $done }
reporting-note-added = Added this month: { AMOUNT($progress) } points of progress and { AMOUNT($output) } { $unit } of output.
reporting-note-staged = Stages: { $stages }. { $added }
reporting-note-missing = The keterangan must not be empty.
reporting-words-button = Write the stages done
reporting-words-none = Not needed
reporting-words-short = Please write it in words, for example <b>second day of training done</b>.
reporting-ask-words =
    <b>Which stages were done</b> this month? A few words, for example <b>participants chosen, speakers booked</b>.
    The figures stand in the keterangan already.
reporting-month-unfilled = The report for { MONTH($period) } on “{ $activity }” has not been sent. The next month opens once every activity of the province has been filled in. Begin with that one: <b>/lapor</b>
reporting-thanks =
    ✅ Thank you! Report <b>no. { $report }</b> has been sent.
    { $name }, { MONTH($period) }
    { $files ->
        [0] Without photo or document.
        [one] With { $files } photo or document.
       *[other] With { $files } photos or documents.
    }
    You will be told as soon as the Ministry has decided.
    { $more ->
        [0] Nothing more to report now.
        [one] { $more } more report is waiting for you.
       *[other] { $more } more reports are waiting for you.
    }
reporting-more = Next report
reporting-fix =
    <b>{ $name }</b>, { MONTH($period) }{ $count ->
        [1] { "" }
       *[other] {" "}({ $place } of { $count })
    }
    { $finding }

    { $item ->
        [spent] What has really been <b>spent since the beginning</b> until the end of { MONTH($period) }, in rupiah?
        [progress] By how many percentage points did <b>progress grow</b> in { MONTH($period) }? It was { AMOUNT($progress) }% before.
        [output] By how many { $unit } did <b>output grow</b> in { MONTH($period) }? It was { AMOUNT($output) } before.
        [obstacles] Write the right <b>obstacles</b>, or choose the button.
        [note] <b>Which stages were done</b> this month? Keep it short. The figures are written by us.
        [file] Send what <b>replaces it</b>: a photo or document. What must be read is clearest as a file (📎, then File).
       *[evidence] Send the <b>missing evidence</b>: photos or documents, several if you like. The earlier ones stay.
    }
reporting-ask-small =
    Thank you, the photo is here. From Telegram it came with only <b>{ $width } × { $height } pixels</b>, so words in it are hard to read.
    If something in it must be read, please send it again as a <b>file</b>: 📎, then <b>File</b>. Telegram does not shrink it then.
reporting-small-keep = Keep this photo
reporting-fix-drop = Take it out, nothing instead
reporting-fix-same = Keep the earlier one
reporting-fix-whole = Change other parts too
reporting-fix-old = The { MONTH($period) } report of “{ $activity }” has changed since you began to correct it. Type <b>/lapor</b> to see how it stands now.
reporting-fix-help =
    { $item ->
        [spent] Write the sum since the activity began. Example: <b>45 juta</b>, <b>1.5 million</b>. Was the earlier figure right? Type <b>same</b>.
        [progress] Write only what this month added, for example <b>12.5</b>. Was the earlier figure right? Type <b>same</b>.
        [output] Write what this month added in whole units, for example <b>5</b>. Was the earlier figure right? Type <b>same</b>.
        [obstacles] Example: <b>machines came late</b>. If there are none, type <b>none</b>.
        [note] Example: <b>participants chosen, trainers ready</b>. The bot writes the figures.
        [file] Send the photo or document that takes its place. Nothing to send? Type <b>skip</b>, and the earlier one is taken out of the report. Was it right? Type <b>same</b>.
       *[evidence] Send the attendance list, the hand-over record, photos, or whatever was asked for. Nothing to send? Type <b>skip</b>.
    }
reporting-label =
    { $question ->
        [activity] Activity
        [spent] Spent
        [progress] Progress
        [output] Output
        [obstacles] Obstacles
        [evidence] Evidence
        [reference] Reference code
        [explanation] Explanation of the reference
        [words] Stages in the keterangan
        [nil] Reason of a nil report
        [more] Further evidence
        [small] Small photo
        [place] Location
       *[other] Another answer
    }
reporting-help =
    { $question ->
        [activity] Choose the activity with a button, or type its number or a part of its name. Months are reported in order.
        [spent] Write the amount since the activity began, not only this month. Examples: <b>45 million</b>, <b>1.5 million</b>, <b>45,000,000</b>. If it has not changed, type <b>same</b>.
        [progress] Write only what was added this month. From 20% to 32.5% is <b>12.5</b>. A correction may be negative, such as <b>-3</b>. Once stages are set with <b>/tahapan</b>, just tap those that are done.
        [output] Write what was added this month in whole units, such as <b>5</b>. A correction may be negative, such as <b>-2</b>.
        [obstacles] Write this month's obstacles, such as <b>machine arrived late</b>. If there are none, type <b>none</b>.
        [evidence] Send photos of the activity, an attendance list, BAST or another document. No photos that show NIK or KTP, please. Without a photo: type <b>skip</b>. You may share the location too: 📎, then <b>Location</b>; we round it to about 100 metres.
        [place] The location shows where the activity took place. A slip on the map? Choose the first button, then send it again if you like.
        [small] Telegram shrinks what is sent as a photo. As a file it stays sharp: tap 📎, choose <b>File</b>, then the photo. Clear enough? Type <b>skip</b>.
        [basis] The official guide wants what the month added. If you wrote the total, what was added is worked out for you. Next time write <b>+7.5%</b> or <b>jadi 60%</b>.
        [nil] The reason goes into the keterangan. Example: <b>speakers are ready next month</b>.
        [explanation] Write why the figures are unusual. The verifier reads it with the report.
        [words] Examples: <b>contract signed</b>, <b>second day of training done</b>. If there is nothing to add, press the button.
       *[other] Check the figures. Choose <b>Send report</b> if they are right, or <b>Change an answer</b>. Once sent, corrections go into next month's report.
    }

## Stages of activities (stages)

stages-ask-activity = Of which activity do you want to set the stages?
stages-ask =
    <b>Stages of { $name }</b>
    { $count ->
        [0] Not set yet.
       *[other] Now:
            { $known }
    }

    Write the stages and their <b>weights</b>, one per line or with commas. They must add up to <b>100</b>. Example:
    <i>Persiapan 20, Pelaksanaan 60, Pelaporan 20</i>
stages-ask-again = Write it once more, such as <i>Persiapan 20, Pelaksanaan 60, Pelaporan 20</i>, or choose the button.
stages-usual = { $weights }
stages-activity = { $name }
stages-line = • { $name }: { AMOUNT($weight) }
stages-sum =
    { $problem ->
        [over] That is { AMOUNT($total) }, { AMOUNT($off) } more than 100. Take { AMOUNT($off) } away.
       *[under] That is only { AMOUNT($total) }, { AMOUNT($off) } short of 100.
    }
stages-unclear =
    { $problem ->
        [twice] The stage <b>{ $piece }</b> is there twice.
        [zero] The weight of <b>{ $piece }</b> must be more than zero.
        [many] Too many: at most { $most } stages.
        [long] The name of a stage has at most { $long } letters: <b>{ $piece }</b>
       *[piece] Every stage needs a name and a weight, such as <b>Persiapan 20</b>. Not understood: <b>{ $piece }</b>
    }
stages-confirm =
    <b>Please check: stages of { $name }</b>
    { $weights }
    Sum: 100

    { $count ->
        [0] From the next report on, progress can be told by tapping the stages that are done.
       *[other] Reports that were sent do not change. What is left to 100% is shared out by the new weights.
    }
stages-confirm-yes = Keep the stages
stages-wrong = These stages are not right yet: no name twice, and the weights must add up to 100. Write them again with <b>/tahapan</b>.
stages-kept =
    ✅ The stages of “{ $name }” are kept.
    In <b>/lapor</b> just tap the stages that are done; we work out the points.
stages-another = Set another activity
stages-label =
    { $question ->
        [activity] Activity
       *[weights] Stages and weights
    }
stages-help =
    { $question ->
        [activity] Choose the activity, or type a part of its name.
        [weights] A weight says how large a part of the whole work the stage is; your office decides. Example: <b>Persiapan 20, Pelaksanaan 60, Pelaporan 20</b>.
       *[end] Choose <b>Keep the stages</b> if it is right, or <b>Change an answer</b>.
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
    }{ $place }
    { $revision ->
        [1] From: { $officer }
       *[other] From: { $officer } (sent { $revision } times)
    }
    Obstacles: { $obstacles }
    Keterangan: { $note }
verification-verify = Verify no. { $report }
verification-give-back = Give back no. { $report }
verification-files =
    { $count ->
        [one] See { $count } more file of no. { $report }
       *[other] See { $count } more files of no. { $report }
    }
verification-no-files = Report no. { $report } has no other photos or documents.
verification-file = Evidence { $place } of { $count }, report no. { $report }
verification-queue =
    { $count ->
        [one] <b>{ $count } report is waiting for verification.</b>
       *[other] <b>{ $count } reports are waiting for verification</b>, oldest first{ $pages ->
            [1] { "" }
           *[other] { " " }· page { $page } of { $pages }
        }.
    }

    { $lines }
verification-queue-line = { $place }. { verification-item }
verification-item =
    No. { $report } · { $province } · { MONTH($period) }{ $days ->
        [0] { "" }
        [one] {" "}· { $days } day
       *[other] {" "}· { $days } days
    }
verification-queue-button = Waiting list
verification-empty = ✅ No report is waiting. New ones are sent to you here straight away.
verification-next = Next: no. { $report }
verification-verified =
    ✅ Report no. { $report } is verified. The officer has been told.
    { $province } · { MONTH($period) } · { $name }
    { $receipt }
    { $left ->
        [0] Nothing else is waiting.
       *[other] Still waiting: { $left }.
    }
verification-returned =
    ↩️ Report no. { $report } has been given back. The officer has been told.
    { $province } · { MONTH($period) } · { $name }
    Reason: { $reason }
    { $receipt }
    { $left ->
        [0] Nothing else is waiting.
       *[other] Still waiting: { $left }.
    }
verification-told-verified =
    ✅ Report no. { $report } has been verified by the Ministry.
    { $name }, { MONTH($period) }
    { $receipt }
verification-told-returned =
    ↩️ Report no. { $report } has been given back by the Ministry.
    { $name }, { MONTH($period) }
    Reason: <b>{ $reason }</b>
    { $receipt }

    Please correct it and send it again. Your earlier figures are offered as buttons.
verification-send-again = Correct and send again
verification-ask-reason =
    Why are you giving back report no. { $report }?
    { $province } · { MONTH($period) } · { $name }

    Choose, or write the reason in your own words. The officer will read it word for word.
verification-reason-words =
    { $reason ->
        [figures] Figures do not match
        [evidence] Not enough evidence
        [photo] Photo is not clear
        [parts] some parts must be corrected
       *[other] { $reason }
    }
verification-reason-short = Please write the reason in words. Example: <b>number of participants differs from the attendance list</b>.
verification-decided-already =
    { $state ->
        [verified] Report no. { $report } was verified by { $by } on { MOMENT($at) }. Nothing has changed.
       *[returned] Report no. { $report } was given back by { $by } on { MOMENT($at) }. Nothing has changed.
    }
verification-part =
    { $item ->
        [spent] Spent { MONEY($amount) }
        [progress] Progress this month { AMOUNT($amount) } points
        [output] Output this month { AMOUNT($amount) } { $unit }
        [obstacles] Obstacles
        [note] Note
        [photo] Photo { $place }
        [document] Document { $place }
       *[evidence] Evidence that is not there
    }
verification-why =
    { $reason ->
        [missing] Missing
        [outdated] Not of this month
        [unreadable] Not readable
        [duplicate] Used before
        [none] changed by the officer
       *[wrong] Wrong
    }
verification-finding =
    • { $part }: { $reason ->
        [missing] missing
        [outdated] not of this month
        [unreadable] not readable
        [duplicate] used before
       *[wrong] wrong
    }{ $words ->
        [none] { "" }
       *[other] {" "}(“{ $words }”)
    }
verification-change =
    🔁 { $part }{ $reason ->
        [missing] , missing
        [outdated] , not of this month
        [unreadable] , not readable
        [duplicate] , used before
        [none] { "" }
       *[wrong] , wrong
    }{ $words ->
        [none] { "" }
       *[other] {" "}(“{ $words }”)
    } → { $now }
verification-now =
    { $item ->
        [spent] <b>{ MONEY($amount) }</b>
        [progress] <b>{ AMOUNT($amount) } points</b>
        [output] <b>{ AMOUNT($amount) } { $unit }</b>
        [obstacles] { $text }
        [note] { $text }
        [kept] <b>kept as it is</b>
        [file] { $count ->
            [0] <b>taken out</b>
            [one] <b>replaced</b> ({ $count } file)
           *[other] <b>replaced</b> ({ $count } files)
        }
       *[evidence] { $count ->
            [0] <b>nothing added</b>
            [one] <b>{ $count } file added</b>
           *[other] <b>{ $count } files added</b>
        }
    }
verification-before = Given back before: { $reason }
verification-twin = ⚠️ Picture { $place } is the same as one in report no. { $number }: { $activity }, { $province }, { MONTH($period) }
verification-twin-found =
    <b>Report no. { $report }</b>
    { $line }
verification-twins = See the same picture as in no. { $report }
verification-same = Picture { $place } of report no. { $report }, then the earlier one:
verification-earlier = Open report no. { $report }
verification-compare = Compare old and new of no. { $report }
verification-old =
    Old: evidence { $place }, { $reason ->
        [outdated] not of this month
        [unreadable] not readable
        [duplicate] used before
       *[wrong] wrong
    }{ $words ->
        [none] { "" }
       *[other] {" "}(“{ $words }”)
    }{ $instead ->
        [0] . Nothing came instead.
       *[other] . What came instead follows below.
    }
verification-new = New: instead of evidence { $place }, report no. { $report }
verification-two = 👥 This month spends more than { MONEY($limit) }: two verifiers are needed.
verification-first = 👥 Approved by { $by }, { MOMENT($at) }. One more verifier is needed.
verification-second-needed = You have approved report no. { $report } already. Another verifier decides as the second person.
verification-own = You sent report no. { $report } yourself. Another verifier decides about it.
verification-consented =
    👥 Your approval of report no. { $report } is noted. It spends much, so one more verifier is needed.
    { $province } · { MONTH($period) } · { $name }
    { $receipt }
    { $others ->
        [0] ⚠️ There is no other verifier yet. Ask the administrator to invite somebody.
        [one] { $others } other verifier has been told.
       *[other] { $others } other verifiers have been told.
    }
    { $left ->
        [0] Nothing else is waiting for you.
       *[other] Still waiting: { $left }.
    }
verification-told-consented =
    👥 Report no. { $report } has been approved by one verifier. As it spends much, one more person looks at it.
    { $name }, { MONTH($period) }
    { $receipt }
verification-told-first =
    { $state ->
        [verified] ✅ Report no. { $report }, which you approved, has been verified by { $by } as well.
       *[returned] ↩️ Report no. { $report }, which you approved, has been given back by { $by }.
    }
    { $province } · { MONTH($period) } · { $name }
    { $receipt }
verification-ask-wrong =
    <b>What is wrong</b> with report no. { $report }?
    { $province } · { MONTH($period) } · { $name }

    { $marked ->
        [0] Tap what must be corrected, as many as you like. The officer will be asked for nothing else.
       *[other] Marked: { $marked }. Tap again to take a mark off, or choose <b>Go on</b>.
    }
    Must all of it be done again? Just write the reason, or choose the last button.
verification-mark = { $part }
verification-marked = ✓ { $part }
verification-marked-done =
    { $count ->
        [one] Go on with { $count } mark
       *[other] Go on with { $count } marks
    }
verification-whole = Give back all of it
verification-ask-why =
    <b>{ $part }</b>: why does it go back?
    Choose, or write it in your own words.
verification-return-confirm =
    <b>Give back report no. { $report }?</b>
    { $province } · { MONTH($period) } · { $name }

    { $lines }
    { $words ->
        [none] A further word to the officer? Just write it.
       *[other] Your words: “{ $words }”
    }
verification-return-yes =
    { $count ->
        [one] Give back { $count } part
       *[other] Give back { $count } parts
    }
verification-returned-parts =
    ↩️ Report no. { $report } has been given back: { $count ->
        [one] { $count } part
       *[other] { $count } parts
    }, the rest stays. The officer has been told.
    { $province } · { MONTH($period) } · { $name }
    { $lines }
    { $receipt }
    { $left ->
        [0] Nothing else is waiting.
       *[other] Still waiting: { $left }.
    }
verification-told-parts =
    ↩️ Report no. { $report }: { $count ->
        [one] { $count } part
       *[other] { $count } parts
    } must be corrected. The rest is fine and stays.
    { $name }, { MONTH($period) }

    { $lines }
    { $words ->
        [none] { "" }
       *[other] Message: “{ $words }”
    }
    { $receipt }
verification-label =
    { $question ->
        [wrong] What is marked
       *[reason] Reason
    }
verification-help =
    { $question ->
        [wrong] Tap the figures, obstacles, note or photos that are wrong, then <b>Go on</b>. You then choose the reason of each. The officer is asked for these alone; while they correct it, the ministry's waiting time stands still.
        [why] Choose the reason that fits best, or write it in words. The officer reads it as it is.
        [confirm] Press the button when the list is right, or write a further word to the officer.
       *[reason] Write what must be corrected, for example <b>number of participants differs from the attendance list</b>. The report then goes back to the officer at once.
    }

## Activities of provinces (activities)

activities-overview =
    <b>Provincial activities</b>: { $count ->
        [one] { $count } activity
       *[other] { $count } activities
    } in { $provinces ->
        [one] { $provinces } province
       *[other] { $provinces } provinces
    }.

    { $lines }

    { activities-overview-prompt }
activities-overview-prompt = Type the name of a province to see its activities, or choose:
activities-none = There are no activities yet.
activities-line =
    • { $province }: { $count ->
        [one] { $count } activity
       *[other] { $count } activities
    }, progress { AMOUNT($progress) }%, PPA { AMOUNT($absorbed) }%{ $waiting ->
        [0] { "" }
       *[other] , { $waiting } waiting for verification
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
activities-ask-province = Which <b>province</b> is the new activity for? Type its name, such as <b>Jawa Barat</b> or <b>NTT</b>.
activities-ask-name = What is the <b>name of the activity</b>? As in the budget documents, such as <b>Bimtek WUB pangan olahan</b>.
activities-name-short = That name is too short. Example: <b>Bimtek WUB pangan olahan</b>.
activities-ask-kind = Which <b>kind of pembinaan</b> is it?
activities-ask-unit = In which <b>unit</b> is the output counted? Choose, or type another one.
activities-unit-wrong = The unit is written in letters, such as <b>orang</b> or <b>sertifikat</b>.
activities-ask-target = What is the <b>target</b>, in { $unit }? Example: <b>40</b>.
activities-target-wrong = The target is at least 1 and at most { AMOUNT($most) }. Example: <b>40</b>.
activities-ask-pagu = What is the <b>pagu</b> of this activity? Example: <b>320 million</b>.
activities-pagu-wrong = The pagu must be above zero and plausible. Example: <b>320 million</b>.
activities-ask-first = From <b>which month</b> on must this activity be reported?
activities-month = { MONTH($period) }
activities-month-short = { SHORTMONTH($period) }
activities-confirm =
    <b>Please check: a new activity</b>
    Province: { $province }
    Name: { $name }
    Kind of pembinaan: { $kind }
    Target: { AMOUNT($target) } { $unit }
    Pagu: { MONEY($pagu) }
    KRO/RO code: { $code ->
        [none] not given
       *[other] { $code }{ $usual ->
            [no] { " " }(an unusual form; usually such as BDI.001)
           *[yes] { "" }
        }
    }
    Reported from: { MONTH($first) }

    Add this activity? If it is a <b>national priority</b> (KRO code beginning with Q), press the second button: its progress and PPA may lie at most 5 points apart.
activities-confirm-yes = Add the activity
activities-confirm-priority = Add: national priority
activities-stages = Set stages
activities-confirm-code = Enter the KRO/RO code
activities-ask-code =
    What is the <b>KRO and RO code</b> of this activity? Type it as in the DIPA, such as <b>BDI.001</b>.
    The classes below are usual for { $unit }, <i>by public copies of the KRO list that we could not compare with the official one.</i>
activities-coding = KRO/RO code
activities-ask-coded = The KRO/RO code of which activity?
activities-coded =
    { $name }{ $code ->
        [none] { "" }
       *[other] { " " }({ $code })
    }
activities-code-kept =
    ✅ “{ $name }”: { $code ->
        [none] no KRO/RO code now
       *[other] KRO/RO code { $code }{ $usual ->
            [no] { " " }(an unusual form; usually such as BDI.001)
           *[yes] { "" }
        }
    }.
    { $priority ->
        [yes] A national priority: progress and PPA may lie at most 5 points apart.
       *[no] { "" }
    }
    { $receipt }
activities-code-none = Not known yet
activities-code-long = A code has at most { $most } letters, such as <b>1234.BDI.001</b>.
activities-created =
    ✅ “{ $name }” has been added for { $province }.
    { $told ->
        [0] This province has no officer here yet. Invite one with /undang.
        [one] { $told } officer of that province has been told.
       *[other] { $told } officers of that province have been told.
    }
    { $receipt }
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
        [code] KRO/RO code
       *[first] First month
    }
activities-help =
    { $question ->
        [province] Type the name of a province; short forms work too: <b>Jabar</b>, <b>NTB</b>, <b>Kepri</b>.
        [name] The name as in the budget documents, such as <b>Bimtek WUB pangan olahan</b>.
        [kind] Choose one of the five kinds of pembinaan of Ditjen IKMA, with a button or its number.
        [unit] What the output is counted in, such as <b>orang</b>, <b>IKM</b>, <b>unit</b> or <b>dokumen</b>.
        [target] A whole number, such as <b>40</b>.
        [pagu] An amount in rupiah, such as <b>320 million</b> or <b>320,000,000</b>.
        [first] The first month that must be reported. Months are reported in order from then on.
        [code] The code stands in the DIPA or RKA, such as <b>BDI.001</b> or <b>1234.BDI.001</b>. Not known yet? Type <b>skip</b>.
       *[end] Check what you entered. Choose <b>Add the activity</b> if it is right, or <b>Change an answer</b>.
    }
coding-label =
    { $question ->
        [activity] Activity
       *[code] KRO/RO code
    }
coding-help =
    { $question ->
        [activity] Choose the activity, or type a part of its name.
       *[code] The code stands in the DIPA or RKA, such as <b>BDI.001</b>. Not known yet? Type <b>skip</b>.
    }
look-label =
    { $question ->
       *[province] Province
    }
look-help =
    { $question ->
       *[province] Type the name of a province; short forms work too: <b>Jabar</b>, <b>NTB</b>, <b>Kepri</b>. Or press a button.
    }

## Attendance of classes (attendance)

command-hadir = I am in class
menu-hadir = Attendance list
attendance-here-button = I am here
attendance-today =
    📍 The class <b>{ $title }</b> begins today.
    Place: { $place }. It lasts until { SHORTDAY($last) }.
    Each day in class, type <b>hadir</b> and the code that is shown, or press the button. See you there!
attendance-ask-code =
    Type the <b>attendance code</b> that is being shown in class.
    It has four letters and digits, for example <b>K7M3</b>.
attendance-help =
    { $question ->
       *[code] ℹ️ The code is shown in class by the officer and changes every few minutes. Type the newest. Cannot read it? Ask the officer to tick your name.
    }
attendance-label =
    { $question ->
       *[code] Attendance code
    }
attendance-code-shape = An attendance code has { $length } letters and digits, for example <b>K7M3</b>.
attendance-again = Type a code again
attendance-entered =
    { $outcome ->
        [noted] ✅ You are noted as present: <b>{ $title }</b>, { DAY($day) }. Enjoy the class!
        [already] ✅ You are noted as present in <b>{ $title }</b> today already. No need to do it again.
        [ended]
            That code was changed or its time is over, so nothing was noted.
            Look at the newest code in <b>{ $title }</b> and type it.
        [other-day]
            That code is good on { DAY($day) } in <b>{ $title }</b> only, so nothing was noted.
            Were you there that day and could not type it? Ask the officer to tick your name.
        [not-chosen]
            That code is for a class whose list of participants does not have you, so nothing was noted.
            Were you chosen? Ask the officer in class; perhaps you registered with another Telegram account.
        [too-many]
            { $most } codes were wrong, so we pause for a while. Try again in an hour.
            To be safe, ask the officer to tick your name.
       *[wrong]
            That code does not fit, so nothing was noted.
            Look again in class: there is no letter O, I or L, and no digit 0 or 1.
    }
attendance-unknown = There is no such class or participant in your province.
attendance-called-off = That class was called off, so it has no attendance.
attendance-not-participant = That person is not (or no longer) chosen for this class.
attendance-not-today = Today is no day of this class. It runs from { SHORTDAY($first) } to { SHORTDAY($last) }.
attendance-not-its-day = That is no day of this class, or has not come yet. It runs from { SHORTDAY($first) } to { SHORTDAY($last) }.
attendance-counted =
    This participant is counted in the report of { MONTH($period) }, so that day cannot be taken away.
    If it is a mistake, correct it in the next month's report with a negative output.
attendance-none =
    No class is running in your province, so there is no attendance list yet.
    Participants simply type <b>hadir</b> and the code, for example <b>hadir K7M3</b>.
attendance-list =
    <b>Attendance: choose a class</b>
    { $paged }
    { $lines }
attendance-list-button = Other classes
attendance-line = { $place }. { $title } ({ SHORTDAY($first) }–{ SHORTDAY($last) }, { $present } people were there)
attendance-day =
    <b>{ $title }</b>
    Day { $nth } of { $days }: { DAY($day) }
    <b>Present: { $present } of { $count } participants</b>
    { $paged }
    { $lines }
    { $receipt }

    Tap a number to tick. Tap again to undo.
attendance-noted = { $name }: { $receipt }
attendance-nobody = Nobody has been chosen for this class yet.
attendance-seat =
    { $how ->
        [code] { $place }. { $name } → ✅ present (code)
        [ticked] { $place }. { $name } → ✅ present (ticked)
       *[none] { $place }. { $name } → ☐
    }
attendance-day-button = Day { $nth }
attendance-code-button = Show the code
attendance-code =
    <b>{ $title }</b>
    Show this to the participants:

    <b>hadir { $code }</b>

    They type that to this bot. Good until { MOMENT($until, $zone) }.
    Present so far: <b>{ $present } of { $count }</b>
attendance-code-again = Count again
attendance-code-new = Change the code
attendance-tick-button = Tick names
attendance-file-title = Attendance list { $name }, { $province }, until { MONTH($period) } ({ $count } people)
attendance-file-column =
    { $column ->
        [number] No.
        [name] Name
        [class] Class
        [days] Present on
       *[sum] Days
    }
attendance-file-day = { SHORTDAY($day) }
attendance-file-forgotten = (name deleted at the participant's wish)
attendance-file-rule = Counted once: chosen participants who were present on one day at least and are in no earlier report.
attendance-file-made = Made from the attendance of classes (code, or ticked by an officer). Without NIK.
reporting-output-present = { $count } { $unit } present, use it
reporting-attended =
    { $same ->
        [yes] 📋 Output from the attendance list: { $count } { $unit } (chosen, present on one day at least, in no earlier report). The list is attached.
       *[no] 📋 { $count } { $unit } by the attendance list, { $reported } reported. The list is attached.
    }
reporting-present-line = The attendance lists have <b>{ $count } { $unit }</b> in no report yet: chosen and present on one day at least. Use that number, or write another.

## What became of participants (outcomes)

outcomes-ask =
    { $again ->
        [yes] We asked before; perhaps it slipped by. We repeat it this once:
       *[no] How is your business?
    }
    { $months ->
        [12] It is a year since the class <b>{ $title }</b>.
       *[other] It is { $months } months since the class <b>{ $title }</b>.
    }
    May we ask three short things? Any may be skipped. The office and the ministry see numbers only, not who said what.
outcomes-answer = Answer (1 minute)
outcomes-stop = Do not ask again
outcomes-unknown = That question is not for you, or is gone.
outcomes-ask-nib = <b>{ $title }</b>: does your business have an <b>NIB</b> now?
outcomes-ask-producing = Are you <b>producing or selling</b> now?
outcomes-ask-workers = <b>How many people</b> work in your business, you included? Choose, or type the number.
outcomes-not-yet = Not yet
outcomes-skip = Skip
outcomes-alone = 1 (only me)
outcomes-people = { $count } people
outcomes-workers-wrong = Write a number of people from 1 to { $most }, for example <b>4</b>.
outcomes-help =
    { $question ->
        [nib] ℹ️ The NIB is the business identification number of OSS. We do not ask for the number itself. Rather not say? Choose <b>Skip</b>.
        [producing] ℹ️ It counts if you made or sold something within the last month.
        [workers] ℹ️ Count everybody who works, you and your family included. Example: <b>3</b>.
       *[end] ℹ️ Choose one of the buttons.
    }
outcomes-label =
    { $question ->
        [nib] NIB
        [producing] Producing or selling
        [workers] Number of workers
       *[other] Another answer
    }
outcomes-thanks =
    <b>Thank you, it is noted.</b>
    • NIB: { $nib ->
        [yes] yes
        [no] not yet
       *[unsaid] skipped
    }
    • Producing or selling: { $producing ->
        [yes] yes
        [no] not yet
       *[unsaid] skipped
    }
    { $workers ->
        [0] { "" }
       *[other] • Working in the business: { $workers } people
    }
    Used as a number only, without your name. See or delete it any time with /dataku.
outcomes-nib-help = How to get an NIB
outcomes-stopped = All right, we ask no more about your class. Thank you for taking part.
outcomes-resume = You may ask again
outcomes-resumed = Thank you. When the time comes, we ask again.
overview-people =
    <b>Participants</b>: { $chosen } chosen, { $present } present
    { $answered ->
        [0] • After the class: no answers yet
       *[other] { $shown ->
            [0] • After the class: { $answered } answered. What they said is shown from { $few } answers for an activity.
           *[other] • After the class: { $answered } answered. Of { $shown } answers: { $nib } with NIB, { $producing } producing, { $workers } people at work
        }
    }
overview-people-source =
    <b>Participants { $chosen }</b> = people chosen for the classes of the activities, each counted once for an activity.
    <b>Present { $present }</b> = of them, those present on one day at least, by code or an officer's tick.
    <b>Answered { $answered }</b> = of those present, who answered 3 or 12 months after the class; the newest answer counts.
    <b>NIB { $nib }, producing { $producing }, { $workers } people at work</b> = summed from { $shown } answers.{ $hidden ->
        [0] { "" }
       *[other] { " " }{ $hidden } answers are left out: their activities have fewer than { $few }, and nobody's own answer may be read off.
    }

## Access and invitations (access)

access-denied = You do not have access to that, so nothing has changed. Type <b>menu</b> to see what you can do.
access-role =
    { $role ->
        [administrator] administrator
        [director] head at the Ministry of Industry
        [verifier] verifier of the Ministry
        [head]
            { $province ->
                [none] head of a provincial office
               *[other] head of the office of { $province }
            }
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
        [director] Head at the Ministry
        [verifier] Verifier of the Ministry
        [head] Head of a provincial office
       *[officer] Officer of a province
    }
access-ask-role = Whom would you like to invite?
access-ask-province =
    { $role ->
        [head] Head of the office of which province? Type its name.
       *[officer] An officer of which province? Type its name.
    }
access-help =
    { $question ->
        [role] ℹ️ An <b>officer</b> reports for one province. The <b>head of office</b> sees that province and invites its officers. The <b>head at the ministry</b> sees all provinces and gets the seal of the record. A <b>verifier</b> checks reports. An <b>administrator</b> looks after access and deadlines.
        [province] ℹ️ Type the name or its short form, for example <b>Jawa Barat</b>, <b>NTT</b> or <b>Papua Pegunungan</b>.
       *[end] ℹ️ An invitation link is valid for 3 days, for one person. Access only starts once you have confirmed.
    }
access-label =
    { $question ->
        [role] Who is invited
       *[province] Province
    }
access-invitation =
    The invitation link as <b>{ $office }</b> is ready. Forward the message below to the person.

    It works once, until { MOMENT($until, $zone) }. I will tell you who opens it. Access only starts once you have confirmed.
access-invitation-forward =
    You are invited to use the Sinkron IKM bot as <b>{ $office }</b>.

    Open this link and press <b>Start</b>:
    { $link }

    The link is for one person, valid until { MOMENT($until, $zone) }. This bot never asks for NIK, PIN or OTP.
access-invite-another = Invite another
access-followed =
    Thank you. Your invitation as <b>{ $office }</b> has been opened.

    { $by ->
        [operator] The operator of the Sinkron IKM bot
        [administrator] The administrator of Sinkron IKM at the Ministry of Industry
        [director] The head at the Ministry of Industry
        [head] The head of your office
       *[verifier] The verifier of the Ministry of Industry
    } must first make sure that this is really you. You will be told here; there is no need to open the link again.
access-who-followed =
    { $who } has opened the invitation as <b>{ $office }</b>.

    Is this the right person? Anyone can use any name in Telegram. If in doubt, contact the person first.
access-waiting =
    { $card }{ $left ->
        [0] { "" }
        [one] { " " }One more person waits after this one: type /undang again.
       *[other] { " " }{ $left } more people wait after this one: type /undang again.
    }
access-accept = Yes, give access
access-decline = No, somebody else
access-which =
    { $verdict ->
        [accept] <b>Who gets access?</b>
       *[decline] <b>Who is not the right person?</b>
    }
    { $count ->
        [one] 1 invitation is waiting
       *[other] { $count } invitations are waiting
    } for your decision{ $pages ->
        [1] { "" }
       *[other] { " " }· page { $page } of { $pages }
    }.
access-which-person =
    { $name }{ $username ->
        [none] { "" }
       *[other] { " " }(@{ $username })
    }, { $office }
access-accepted =
    Done. { $who } is now <b>{ $office }</b> and has been told.
    { $receipt }
access-not-accepted =
    All right. { $who } has been given no access, and that link is no longer valid. Make a new link for the right person.
    { $receipt }
access-granted =
    Your access is active: <b>{ $office }</b>.
    { $receipt }

    What would you like to do?
access-declined = The invitation as <b>{ $office }</b> was not confirmed by the person who made it. If this is a mistake, contact them and ask for a new link.
access-invitation-unknown = This invitation link is not known, or somebody else has opened it. Ask the person who invited you for a new one.
access-invitation-used = This invitation has been decided already and cannot be used again. Make or ask for a new link if you need one.
access-invitation-expired = This invitation has expired: it was valid for 3 days. Make or ask for a new link if you need one.
access-invitation-own = This is a link that you made yourself. Forward it to the person you invite.
access-held-already = That access exists already, so nothing needs to change.
access-list =
    <b>Access</b>{ $wanted ->
        [none] { "" }
       *[other] { " " }for “{ $wanted }”
    }: { $count }{ $pages ->
        [1] { "" }
       *[other] { " " }· page { $page } of { $pages }
    }
    { $lines }

    <i>A button ends access at once; you can give it back. To search, type /akses and a province or a name, for example</i> <b>/akses Jawa Barat</b>.
access-none =
    { $wanted ->
        [none] Nobody has access yet.
       *[other] Nobody has access under “{ $wanted }”. Try the name of a province, or a part of the person's name.
    }
access-heading = <b>{ $office }</b>
access-line =
    • { $who }, since { SHORTDAY($since) }{ $own ->
        [yes] { " " }· you
       *[no] { "" }
    }
access-end = End: { $name }, { $office }
access-ended =
    The access of { $who } as <b>{ $office }</b> has been ended, and the person has been told. Their old buttons no longer work.
    { $receipt }
access-restore = Give it back
access-restored =
    { $who } is <b>{ $office }</b> again and has been told.
    { $receipt }
access-revoked =
    Your access as <b>{ $office }</b> has been ended. If this is a mistake, contact the Ministry of Industry.
    { $receipt }
access-revoked-already = That access is no longer there. See the latest list with /akses.
access-revoke-own = You cannot end your own access. Ask another administrator.
access-restore-late = More than a day has passed. Invite the person again with /undang.

## The record, receipts (record, receipt)

record-head =
    🔏 <b>Today's seal of the record</b>
    No. { AMOUNT($number) } · <code>{ $hash }</code>

    Keep this message and do not delete it. With this seal anybody can check later whether all entries up to no. { AMOUNT($number) } are still whole.
    If anybody ever doubts it, have the operator of the bot run:
    <code>python -m bot check --head { $typed }</code>
    The answer “ok” means that no entry was changed or deleted.
record-receipt = 🧾 Receipt: <code>{ $code }</code>
record-hint =
    Send the code of the receipt here, for example <b>/tanda { $example }</b>. It stands in the message of the decision, behind 🧾.

    I answer what was decided, when, and by which office.
record-mistyped = The code <b>{ $code }</b> is not quite right: a letter or digit is wrong or swapped. Look again behind 🧾 in the message, and send it once more.
record-unknown = I find no code <b>{ $code }</b> for you. It may belong to somebody else's matter. If it is yours, ask the office that decided to look at it.
record-said =
    🧾 <b>Receipt { $code }</b>
    { $what }
    { MOMENT($at, $zone) } · { $by }

    { $whole ->
        [yes] ✅ The entry is whole: unchanged since it was written.
       *[no] ⚠️ The entry is no longer what was written. Do not use it as proof yet; tell an administrator of Sinkron IKM this code.
    }
record-what =
    { $verb ->
        [verified] Report no. { $number } was <b>verified</b>{ $two ->
            [yes] { " " }by two verifiers{ $first ->
                [none] { "" }
                [you] , you were the first
               *[other] , the first was { $first }
            }
           *[no] { "" }
        }.
        [consented] Report no. { $number } was <b>approved by the first verifier</b> and waits for the second.
        [returned] Report no. { $number } was <b>given back</b> to be corrected{ $parts ->
            [0] { "" }
            [one] { " " }({ $parts } part)
           *[other] { " " }({ $parts } parts)
        }.
        [submitted] Report no. { $number } was <b>sent</b>{ $revision ->
            [1] { "" }
           *[other] { " " }(sent { $revision } times)
        }.
        [added] Evidence of report no. { $number } was <b>added to</b>.
        [created] This activity was <b>added</b>.
        [staged] The stages of this activity and their weights were <b>set</b>.
        [changed] This activity was <b>changed</b>.
        [delegated] Acting in place no. { $number } was <b>asked for</b>.
        [agreed] Acting in place no. { $number } was <b>agreed to</b>.
        [ended] Acting in place no. { $number } <b>ended</b>.
        [asked] More time no. { $number } was <b>asked for</b>.
        [extended] More time no. { $number } was <b>given</b>.
        [declined] More time no. { $number } was <b>not given</b>.
        [handed_over] The work as <b>{ $office }</b> was <b>handed over</b> to a successor.
        [closed] Question no. { $number } was <b>closed</b> by the office.
        [granted] Access as <b>{ $office }</b> was <b>given</b>{ $name ->
            [none] { "" }
           *[other] { " " }to { $name }
        }.
        [revoked] Access as <b>{ $office }</b> was <b>ended</b>{ $name ->
            [none] { "" }
           *[other] { " " }for { $name }
        }.
       *[other] Something was noted.
    }
record-what-other =
    { $verb ->
        [opening-opened] The opening of a programme, no. { $number }, was <b>saved</b>.
        [opening-changed] The opening of a programme, no. { $number }, was <b>changed</b>.
        [opening-closed] The opening of a programme, no. { $number }, was <b>closed</b>.
        [duty-marked] Other deadline no. { $number }, { $title }, was <b>marked as done</b>.
        [duty-unmarked] The mark of other deadline no. { $number }, { $title }, was <b>taken back</b>.
        [switch-on] The reminder of { $title } was <b>switched on</b>.
        [switch-off] The reminder of { $title } was <b>switched off</b>.
        [deadline-published] The deadline for reports, no. { $number }, was <b>published</b>.
        [invitation-invited] Invitation no. { $number } was <b>made</b>.
        [invitation-declined] Invitation no. { $number } was <b>not confirmed</b>.
        [class-opened] The class “{ $title }” was <b>opened</b>.
        [class-changed] The class “{ $title }” was <b>changed</b>.
        [class-closed] The class “{ $title }” was <b>called off</b>.
        [registration-registered] Registration no. { $number } for the class “{ $title }” was <b>received</b>, and is not decided yet.
        [registration-withdrew] Registration no. { $number } for the class “{ $title }” was <b>withdrawn</b>.
        [registration-chosen] Registration no. { $number } was <b>chosen</b> for the class “{ $title }”.
        [registration-moved-up] Registration no. { $number } <b>moved up from the waiting list</b> and is chosen for the class “{ $title }”.
        [registration-put-on-list] Registration no. { $number } is on the <b>waiting list</b> of the class “{ $title }”.
        [registration-declined] Registration no. { $number } was <b>not chosen</b> for the class “{ $title }”.
        [registration-saw-document] A document of registration no. { $number } for the class “{ $title }” was <b>seen</b> at the office.
        [registration-noted-present] Participant no. { $number } of the class “{ $title }” was noted as <b>present</b> on { DAY($day) }.
        [registration-noted-absent] The presence of participant no. { $number } of the class “{ $title }” on { DAY($day) } was <b>taken back</b>.
        [staff_group-asked] Link no. { $number } of a group was <b>asked for</b>.
        [staff_group-confirmed] Link no. { $number } of a group was <b>approved</b>.
        [staff_group-refused] Link no. { $number } of a group was <b>refused</b>.
        [staff_group-ended] Link no. { $number } of a group was <b>untied</b>.
        [article-proposed] A change of article { $number } was <b>proposed</b>.
        [article-approved] A change of article { $number } was <b>approved</b> and is shown.
        [article-refused] A proposed change of article { $number } was <b>refused</b>.
        [article-took_back] A change of article { $number } was <b>taken back</b>.
        [broadcast-proposed] Broadcast no. { $number } <b>put up for approval</b>.
        [broadcast-approved] Broadcast no. { $number } <b>approved</b>.
        [broadcast-refused] Broadcast no. { $number } <b>not approved</b>.
        [broadcast-paused] Broadcast no. { $number } <b>paused</b>.
        [broadcast-resumed] Broadcast no. { $number } <b>resumed</b>.
        [broadcast-stopped] Broadcast no. { $number } <b>stopped</b>.
        [broadcast-nudged] Broadcast no. { $number } <b>brought to mind to those who had not read it</b>.
        [broadcast-fix-proposed] Broadcast no. { $number } <b>to be corrected, as proposed</b>.
        [broadcast-fix-approved] Broadcast no. { $number } <b>corrected</b>.
        [broadcast-fix-refused] Broadcast no. { $number } <b>not corrected after all</b>.
       *[other] Something was noted.
    }
record-about =
    { $what }
    { $activity }, { MONTH($period) }, { $province }
record-by =
    { $office ->
        [ministry] Ministry of Industry
        [province] Office of { $province }
       *[operator] the operator of the bot
    }{ $name ->
        [none] { "" }
        [you] { " " }(you)
       *[other] { " " }({ $name })
    }
record-history =
    <b>Who changed what</b>, the newest first{ $pages ->
        [1] { "" }
       *[other] { " " }· page { $page } of { $pages }
    }
    { $about }

    { $lines }
record-history-none =
    <b>Who changed what</b>
    { $about }

    No change is on record yet.
record-line = • { MOMENT($at, $zone) } · { $by }: { $what }
record-of-report = Report no. { $number }: { $activity }, { MONTH($period) }, { $province }
record-of-activity = { $activity }, { $province }
record-of-report-button = Who changed report no. { $number }?
record-of-activity-button = Who changed this activity?

## Deadlines and reminders (deadlines, reminders)

deadlines-list =
    <b>Deadlines of the monthly report</b>
    { $parts }

    <i>Officers are reminded 7, 3 and 1 days before and on the day, at 08:00 of their own time. Once the report is in there are no more reminders.</i>
    <i>The Ministry may announce another date instead of a calculated one.{ $disputed ->
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
    • Report for { MONTH($period) }: <b>{ DAY($due) }</b>, { $when ->
        [over] passed
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
      { $published ->
        [yes] Published by the Ministry. Reason: { $reason }
       *[no] Calculated with local working days: { $reason }
      }
deadlines-exceptions =
    – { $count ->
        [one] 1 province has
       *[other] { $count } provinces have
    } a date of { $count ->
        [one] its
       *[other] their
    } own
deadlines-own-button = Provincial dates ({ $count })
deadlines-own =
    <b>Provinces with their own date</b>: { $count }{ $pages ->
        [1] { "" }
       *[other] { " " }· page { $page } of { $pages }
    }
    { $lines }
deadlines-own-month = Report for <b>{ MONTH($period) }</b>
deadlines-source-published = Published by the Ministry. Reason: { $reason }
deadlines-source-computed =
    Calculated: working day { $nth } of the following month, by the 2022 SAKTI guide.{ $provisional ->
        [yes] { " " }Provisional: the collective leave of that year is not known yet.
       *[no] { "" }
    }{ $local ->
        [none] { "" }
       *[other] { " " }Local working days: { $local }.
    }
deadlines-publish = Publish another date
deadlines-all = All provinces
deadlines-month = Report for { MONTH($period) }
deadlines-ask-scope = A new date for all provinces, or for one? Press the button, or type the name of the province.
deadlines-ask-period = Which month's report gets a new deadline?
deadlines-ask-day =
    The report for { MONTH($period) } is now due on <b>{ DAY($due) }</b>.
    What is the new date? For example <b>{ SHORTDAY($example) }</b>.
deadlines-ask-reason = What is the reason? Officers will read it, for example <b>Letter from the DG of Treasury on the year end</b>.
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
        [0] There is no officer to tell yet. Publish it?
        [one] 1 officer will be told. Publish it?
       *[other] { $officers } officers will be told. Publish it?
    }
deadlines-confirm-yes = Publish
deadlines-published =
    Published. The report for { MONTH($period) } in { $scope ->
        [all] all provinces
       *[province] { $province }
    } is due on <b>{ DAY($due) }</b>. { $officers ->
        [0] There is no officer to tell yet
        [one] 1 officer is told
       *[other] { $officers } officers are told
    }, and reminders follow this date.
    { $receipt }
deadlines-announced =
    <b>The deadline of a report has changed</b>
    The report for { MONTH($period) } in { $scope ->
        [all] all provinces
       *[province] { $province }
    } is due on <b>{ DAY($due) }</b>.
    Reason: { $reason }
    { $receipt }
deadlines-help =
    { $question ->
        [scope] ℹ️ Choose <b>All provinces</b>, or type one name, for example <b>Aceh</b>. A date for one province overrides a date for all.
        [period] ℹ️ The month that is reported, not the month of the deadline. The report for October is usually due in early November.
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
deadlines-day-early = Too early: the report for { MONTH($period) } can only be sent from { DAY($first) } on.
deadlines-day-past = { DAY($day) } has passed. Write today or a later day.
deadlines-day-late = Too far away: the report for { MONTH($period) } may be due on { DAY($last) } at the latest. Please check the year.

reminders-report-due =
    <b>Report for { MONTH($period) }, { $province }</b>
    { $over ->
        [0] Due: <b>{ DAY($due) }</b>, { $days ->
            [0] today
            [1] tomorrow
           *[other] { $days } days left
        }.
        [one] ⚠️ One day late, it was due on <b>{ DAY($due) }</b>.
       *[other] ⚠️ { $over } days late, it was due on <b>{ DAY($due) }</b>.
    }{ $published ->
        [yes] { " " }This date was published by the Ministry. Reason: { $reason }
       *[no] { "" }
    }
    Not in yet: { $count ->
        [one] 1 activity
       *[other] { $count } activities
    }
    { $activities }
    { $notes }
reminders-item = • { $name }
reminders-more =
    { $count ->
        [one] • and 1 more activity
       *[other] • and { $count } more activities
    }
reminders-report-now = Report now
reminders-nil = Nothing has changed
reminders-later = Later
reminders-not-me = Not me
reminders-tasks = All my tasks
reminders-look = Open the overview
reminders-morning =
    <b>Waiting for you today</b>
    { $lines }
    { $notes }
reminders-line =
    • Report for { MONTH($period) }, { $province }: { $over ->
        [0] { $days ->
            [0] last day today
            [1] last day tomorrow
           *[other] { $days } days left
        }
        [one] ⚠️ one day late
       *[other] ⚠️ { $over } days late
    }, { $count ->
        [one] 1 activity
       *[other] { $count } activities
    } not in yet
reminders-more-lines = • and { $count } more
reminders-also =
    { $kind ->
        [returned] ↩️ To be mended: { $count ->
            [one] the report of 1 activity
           *[other] reports of { $count } activities
        }
       *[proposal] ↩️ To be mended: { $count ->
            [one] 1 proposal
           *[other] { $count } proposals
        }
    }
reminders-upward =
    <b>{ $who ->
        [head] Your office's reports are not complete
       *[ministry] Monthly reports are not complete
    }</b>
    { $lines }
    The officers have been reminded several times.
    { $notes }
reminders-upward-next =
    ℹ️ { $soon ->
        [yes] Tomorrow morning
       *[no] In the morning of { DAY($day) }
    } { $who ->
        [head] the head of the office is told as well
       *[ministry] the Ministry is told as well
    }, unless a report has been sent by then.
reminders-late = This reminder is late, it should have come on { DAY($day) }. Sorry about that.
reminders-received =
    ✅ <b>Received</b>
    { $lines }
reminders-received-line = • Report for { MONTH($period) }, { $province }
reminders-over = That is done. There is nothing left to remind you of.
reminders-which-hour =
    <b>When shall I remind you again?</b>
    { $lines }
    Only on working days and outside quiet hours.
reminders-hour = { MOMENT($at, $zone) }
reminders-later-set =
    { $lines }
    Fine, I will remind you once more: <b>{ MOMENT($at, $zone) }</b>. If it is done before that, I will not.
reminders-hour-wrong = That time is over, on a day off, or in quiet hours. Choose another with <b>Later</b>.
reminders-whose = Whose is it, if not yours? I will ask that colleague first; the head of the office is told once they agree.
reminders-no-colleague = Your office has no other officer yet. If this is not yours, ask the head of the office to invite a colleague with /undang.
reminders-asked-colleague = I have asked <b>{ $taker }</b> about the report for { MONTH($period) }, { $province }. Until they agree, you are still reminded.
reminders-asked-already = That colleague has been asked already.
reminders-answered-already = This has been answered already.
reminders-is-it-yours = <b>{ $giver }</b> says that the report for { MONTH($period) }, { $province }, is yours. Is it?
reminders-mine = Yes, I will do it
reminders-not-mine = Not mine
reminders-taken =
    { $who ->
        [you] Fine, the report for { MONTH($period) }, { $province }, is yours now. Your colleague is not reminded any more.
        [giver] <b>{ $taker }</b> takes the report for { MONTH($period) }, { $province }. You are not reminded any more.
       *[head] The report for { MONTH($period) }, { $province }, is now with <b>{ $taker }</b>, not with { $giver }.
    }
reminders-declined =
    { $who ->
        [you] Fine. Your colleague is told that the report for { MONTH($period) }, { $province }, is not yours.
       *[giver] <b>{ $taker }</b> says that the report for { MONTH($period) }, { $province }, is not theirs. You are still reminded.
    }

menu-pengingat = My reminders
command-pengingat = Quiet hours, and the news I get
reminders-home =
    <b>Your reminders</b>
    { $none ->
        [yes] Quiet hours: none.
       *[no] Quiet hours: { $start } to { $until } of your place{ $own ->
            [yes] , as you chose
           *[no] , as usual
        }.
    }
    { $duties ->
        [yes] Reminders of duties always come, outside those hours and on working days. Only news can be switched off.
       *[no] News comes outside those hours. What you do not need can be switched off.
    }{ $count ->
        [0] { "" }
       *[other] { " " }Switched off:
    }
    { $muted }
reminders-own-hours = Change quiet hours
reminders-news-button = Choose news
reminders-news =
    <b>The news you get</b>
    Tap a number to switch it off, or on again.

    { $lines }
reminders-news-line =
    { $place }. { $on ->
        [yes] ✓
       *[no] ✗ off:
    } { $topic }
reminders-muted = • { $topic }
reminders-topic =
    { $topic ->
        [openings] programmes that open
        [classes] new classes near you
        [outcomes] questions after a class
        [results] changed rules and results
        [programmes] programmes and support (broadcasts)
        [training] training (broadcasts)
        [events] exhibitions and events (broadcasts)
        [notices] general notices (broadcasts)
       *[answers] new answers to old questions
    }
reminders-topic-button =
    { $on ->
        [yes] Switch off:
       *[no] Switch on:
    } { $topic ->
        [openings] programmes opening
        [classes] new classes
        [outcomes] asking after a class
        [results] changed results
        [programmes] news: programmes
        [training] news: training
        [events] news: exhibitions
        [notices] news: general
       *[answers] new answers
    }
reminders-topic-unknown = There is no such news.
reminders-ask-hours =
    <b>When do you not want to be disturbed?</b> Write from when to when, for example <b>20-6</b> or <b>19.30-06.00</b>.
    Usual: { $start } to { $until }. { $least } hours of office time must be left, so that duties can reach you.
reminders-hours = { $start } to { $until }
reminders-usual-hours = As usual ({ $start } to { $until })
reminders-hours-unclear = “{ $text }” could not be read. Example: <b>20-6</b> or <b>19.30-06.00</b>.
reminders-hours-too-many = That is too long: { $hours } hours of office time (07.30 to 16.00) must be left, so that duties can reach you.
reminders-hours-set = Fine. Your quiet hours: { $none ->
        [yes] none
       *[no] { $start } to { $until } of your place
    }.
quiet-help = ℹ️ In those hours I send no reminders and no news. Answers to your own messages still come at once.
reminders-in-spite = ℹ️ Sent outside the usual hours because an administrator decided so: { $reason }
reminders-ledger = Book of reminders
reminders-override = Send in quiet hours
reminders-book =
    { $noted }

    <b>Reminders of the last 30 days</b>
    { $states }
    { $lost ->
        [0] None is in doubt.
       *[other] <b>Not known whether they arrived: { $lost }</b>. The bot stopped while sending, so it does not repeat them by itself. Ask the person, then choose.
    }
    { $lines }
    { $paged }
reminders-state =
    • { $state ->
        [planned] waiting for their time
        [leased] being sent
        [sent] sent
        [done] taken back, as it was done
        [refused] refused by Telegram (bot blocked, or no such account)
        [unknown] not known
       *[dropped] dropped, too late to be of use
    }: { $count }
reminders-lost-line =
    • <b>{ $name }</b>, { MOMENT($at) }: { $about }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
reminders-arrived = Has it: { $name }
reminders-again = Send again: { $name }
reminders-arrived-noted = ✅ Noted: the reminder for <b>{ $name }</b> has arrived.
reminders-again-noted = ✅ The reminder for <b>{ $name }</b> is sent again as soon as the hours allow it, unless it is done by then.
reminders-all-button = Decide about { $count } at once
reminders-all =
    <b>Decide about { $count } reminders at once</b>
    { $names }{ $more ->
        [0] { "" }
       *[other] { "" }
    • and { $more } more
    }

    Some are different from the others? Decide about those one by one first, then come back.

    <b>All have it</b>: noted as sent, not sent again.
    <b>Send again</b>: whoever has it after all gets it twice.
reminders-lost-name = • { $name }{ $province ->
        [none] { "" }
       *[other] { " " }({ $province })
    }
reminders-all-arrived = All { $count } have it
reminders-all-again = Send again to all { $count }
reminders-all-noted = { $what ->
        [arrived] ✅ Noted: { $count } reminders have arrived.
       *[again] ✅ { $count } reminders are sent again as soon as the hours allow it, unless it is done by then.
    }
reminders-lost-news =
    ⚠️ <b>It is not known whether { $count ->
        [one] one reminder
       *[other] { $count } reminders
    } arrived.</b>
    The bot or its network stopped while sending. So that nobody gets one twice, nothing is sent again by itself. Ask the people, then decide.
reminders-not-lost = This reminder has been decided about, or is not in doubt.
reminders-ask-override =
    <b>Why must it be sent in quiet hours or on a day off?</b>
    Write one sentence. Everybody who gets one reads it, and it is recorded with your name.
reminders-ask-override-lasts = For how long?
reminders-override-hours =
    { $hours ->
        [one] 1 hour
       *[other] { $hours } hours
    }
reminders-override-long = At most { $hours } hours.
reminders-confirm-override = For <b>{ $hours ->
        [one] 1 hour
       *[other] { $hours } hours
    }</b> reminders of duties that are due also go out in quiet hours and on days off, with this reason: <b>{ $reason }</b>. News still waits. Do it?
reminders-confirm-override-yes = Yes, do it
reminders-overridden = In force until <b>{ MOMENT($at) }</b>.
override-help = ℹ️ For emergencies only. Without it reminders of duties wait for the morning of a working day.
override-label =
    { $question ->
        [reason] Reason
       *[lasts] How long
    }

dates-list = My dates
dates-mine =
    <b>Dates I remind you of</b>
    { $lines }
dates-none = None yet. I can remind you 60, 30 and 7 days before a certificate ends, and ask how it went after you applied for a programme. Only the kind and the date are kept.
dates-line =
    • { $what }: { $paper ->
        [yes] ends { SHORTDAY($day) }
       *[no] applied { SHORTDAY($day) }
    }{ $next ->
        [none] { "" }
       *[other] , next reminder { SHORTDAY($next) }
    }
dates-forget = Delete: { $what }
dates-add-paper = Add a certificate's date
dates-add-applied = I have applied for a programme
dates-kind =
    { $kind ->
        [halal] Halal certificate
        [pirt] SPP-IRT (PIRT)
        [md] BPOM licence (MD)
        [sni] SPPT SNI
        [tkdn] TKDN certificate
        [merek] Registered trademark
       *[other] Another document
    }
dates-ask-kind = <b>Which document?</b>
dates-ask-end =
    <b>Until which day is it valid?</b> Look at the document, then write, for example <b>5 December 2027</b>.{ $kind ->
        [halal] { " " }Halal certificates now stay valid as long as ingredients and production do not change; fill this in only if yours bears a date.
       *[other] { "" }
    }
dates-ask-programme = <b>Which programme did you apply for?</b> Choose, or type a part of its name.
dates-ask-applied = <b>When did you apply?</b> Write the day, for example <b>5 November</b>.
dates-today = Today
dates-day-unclear = “{ $text }” could not be read as a date. Example: <b>5 December 2027</b> or <b>5/12/2027</b> (day first).
dates-day-wrong = That date does not fit. A certificate must end after today; an application may be at most a year old.
dates-too-many = There are { $most } dates already. Delete one first.
dates-unknown = That date is not there any more.
dates-kept =
    ✅ <b>{ $what }</b>, { DAY($day) }. { $count ->
        [0] There is nothing left to remind you of.
       *[other] I will write to you on:
    }
    { $days }
dates-step = • { DAY($day) }
dates-reminder =
    <b>As you asked</b>
    { $lines }
dates-ends =
    • Your { $kind ->
        [halal] halal certificate
        [pirt] SPP-IRT (PIRT)
        [md] BPOM licence (MD)
        [sni] SPPT SNI
        [tkdn] TKDN certificate
        [merek] registered trademark
       *[other] document
    } { $over ->
        [0] { $left ->
            [0] ends <b>today</b>, { DAY($day) }
            [one] ends <b>tomorrow</b>, { DAY($day) }
           *[other] ends in <b>{ $left } days</b>, { DAY($day) }
        }
       *[other] ended on { DAY($day) }
    }. Start renewing it now.
dates-ask = • You applied for <b>{ $programme }</b> { $since } days ago. How did it go, did you get it?
dates-got =
    { $answer ->
        [yes] I got it
        [no] Not yet
       *[stop] Do not ask
    }
dates-got-answer =
    { $answer ->
        [yes] Wonderful! May <b>{ $programme }</b> help your business. I have deleted the note.
        [no] I hope you hear soon. { $again ->
            [none] This was the last time I asked; I have deleted the note.
           *[other] I will ask once more on { DAY($again) }.
        } If it takes long, ask an officer.
       *[stop] Fine, I will not ask again. I have deleted the note.
    }
paper-help = ℹ️ The date is on the certificate. Only the kind and this date are kept.
applied-help = ℹ️ I ask twice, 30 and 90 days after that date. Only the programme and the date are kept.
paper-label =
    { $question ->
        [kind] Document
       *[day] Valid until
    }
applied-label =
    { $question ->
        [programme] Programme
       *[day] Day of the application
    }

## Reminders to come (foreseen)

deadlines-foreseen = Reminders of the next 14 days
foreseen-list =
    <b>Reminders of the monthly report until { SHORTDAY($until) }</b>
    { $count ->
        [0] No reminders in the next { $days } days: no deadline is near whose reports are missing.
        [one] 1 province, as things stand now. Once a report is in, its reminders stop.
       *[other] { $count } provinces, as things stand now. Once a report is in, its reminders stop.{ $pages ->
            [1] { "" }
           *[other] { " " }Part { $page } of { $pages }.
        }
    }
    { $parts }
foreseen-place =
    <b>{ $province }</b>: { $count ->
        [0] ⚠️ no officer yet, so nobody gets them
       *[other] { $names }{ $more ->
            [0] { "" }
           *[other] { " " }and { $more } more
        }
    }
    { $lines }
foreseen-line =
    • { MOMENT($at, $zone) }: report for { MONTH($period) }, { $over ->
        [0] { $days ->
            [0] last day
            [one] 1 day left
           *[other] { $days } days left
        }
        [one] 1 day late
       *[other] { $over } days late
    }{ $published ->
        [yes] { " " }(published date)
       *[no] { "" }
    }, { $missing ->
        [one] 1 activity
       *[other] { $missing } activities
    }
foreseen-more =
    • and { $count ->
        [one] 1 more reminder
       *[other] { $count } more reminders
    }

## Other deadlines, done outside the bot (elsewhere)

elsewhere-list = Other deadlines
elsewhere-done = It is done
elsewhere-undo = Not done after all
elsewhere-look = Details
elsewhere-rules = Reminders of other deadlines
elsewhere-switch = Its reminder
elsewhere-turn-on = Switch the reminder on
elsewhere-turn-off = Switch the reminder off
elsewhere-place =
    { $place ->
        [ministry] the ministry
       *[all] all provinces
    }
elsewhere-period =
    { $kind ->
        [month] { MONTH($period) }
        [quarter] quarter { $number } of { $year }
        [semester] semester { $number } of { $year }
       *[year] year { $year }
    }
elsewhere-about = • { $what }, { $period }, { $province }
elsewhere-line =
    • { $what }, { $period }, { $province }: { $days ->
        [0] today is the last day
        [1] tomorrow is the last day
       *[other] { $days } days left
    }{ $sure ->
        [P] { "" }
        [T] { "" }
       *[other] { " " }(date not certain)
    }
elsewhere-due =
    <b>{ $what }</b>
    For { $period }, { $province }
    Due: <b>{ DAY($due) }</b>, { $days ->
        [0] today
        [1] tomorrow
       *[other] in { $days } days
    }.{ $sure ->
        [P] { " " }The ministry published this date, reason: { $reason }
        [T] { "" }
        [N] { " " }⚠️ The date is from the news and not certain.
        [C] { " " }⚠️ The date is from a third party and not certain.
       *[B] { " " }⚠️ The date is not certain: ask the ministry first.
    }
    Goes to: { $to_whom }

    This is done outside the bot. Once it is, press <b>It is done</b>, and you and your colleagues are not reminded again.
    { $notes }
elsewhere-agenda =
    <b>Other deadlines</b>
    { $count ->
        [0] Nothing is due in the next five weeks.
       *[other] Done outside this bot: SAKTI, KPPN, letters. Tap a number for the details and to mark what is done. 🔔 means that people are reminded.{ $pages ->
            [1] { "" }
           *[other] { " " }Part { $page } of { $pages }.
        }
    }

    { $lines }
elsewhere-item =
    { $nth }. { $done ->
        [yes] ✅
       *[no] { $on ->
            [yes] 🔔
           *[no] ▫️
        }
    } { $what }, { $period }{ $several ->
        [yes] , { $province }
       *[no] { "" }
    }: <b>{ SHORTDAY($due) }</b>, { $done ->
        [yes] done
       *[no] { $over ->
            [0] { $days ->
                [0] today
                [1] tomorrow
               *[other] in { $days } days
            }
            [1] over since yesterday
           *[other] over for { $over } days
        }
    }{ $sure ->
        [P] { "" }
        [T] { "" }
       *[other] { " " }(not certain)
    }
elsewhere-card =
    <b>{ $what }</b>
    For { $period }, { $province }

    Due: <b>{ DAY($due) }</b>, { $over ->
        [0] { $days ->
            [0] today
            [1] tomorrow
           *[other] in { $days } days
        }
        [1] over since yesterday
       *[other] over for { $over } days
    }
    Task of: { $who }
    Goes to: { $to_whom }
    Basis: { $basis }
    { $sure ->
        [P] The ministry published this date, reason: { $reason }
        [T] By the text of a rule or an official guide: { $source }
        [N] ⚠️ Date not certain, from the news: { $source }
        [C] ⚠️ Date not certain, from a third party: { $source }
       *[B] ⚠️ Date not certain, ask the ministry first. Source: { $source }
    }{ $sure ->
        [P] { "" }
       *[other] { $reason ->
            [none] { "" }
           *[other] . Local working days: { $reason }
        }
    }
    { $note ->
        [none] { "" }
       *[other] Note: { $note }
    }

    { $state }
    { $on ->
        [yes] 🔔 This bot reminds of it.
       *[no] This bot does not remind of it.
    }
elsewhere-state =
    { $by ->
        [none] Nobody has marked it as done.
       *[other] ✅ Marked as done by <b>{ $by }</b>, { MOMENT($at, $zone) }.
    }
elsewhere-states =
    Marked as done: { $done } of { $every } provinces.{ $names ->
        [none] { "" }
       *[other] { " " }Not yet: { $names }{ $more ->
            [0] .
           *[other] { " " }and { $more } more.
        }
    }
elsewhere-marked =
    ✅ <b>Marked as done</b>
    { $what }, { $period }, { $province }.{ $on ->
        [yes] { " " }You and your colleagues are not reminded of it again.
       *[no] { "" }
    }
    { $receipt }
elsewhere-unmarked =
    <b>The mark is taken back</b>
    { $what }, { $period }, { $province }.{ $on ->
        [yes] { " " }The next reminder comes as usual.
       *[no] { "" }
    }
    { $receipt }
elsewhere-received =
    ✅ <b>{ $only ->
        [yes] Marked as done
       *[no] All done
    }</b>
    { $lines }
elsewhere-done-already = This is marked as done already.
elsewhere-not-done = This is not marked as done.
elsewhere-gone = That deadline is no longer there. See the latest list with /tenggat.
elsewhere-on-already = That reminder is on already.
elsewhere-off-already = That reminder is off already.
elsewhere-rules-list =
    <b>Reminders of other deadlines</b>
    All are off until somebody switches them on. Tap a number: you first see who would get what, then you decide.

    { $lines }
elsewhere-rule =
    { $nth }. { $on ->
        [yes] 🔔
       *[no] ▫️
    } { $what }, { $told ->
        [office] offices
        [ministry] ministry
       *[administrators] administrators
    }{ $on ->
        [yes] { " " }(on)
       *[no] { "" }
    }
elsewhere-preview =
    <b>{ $what }</b>
    By the rule a task of: { $who }
    Reminded are: { $told ->
        [office] officers in every province that has activities, 7, 3 and 1 days before the last day and on it; heads of office 1 day before it and on it
        [ministry] verifiers and the ministry head, 7, 3 and 1 days before the last day and on it
       *[administrators] administrators, 7, 3 and 1 days before the last day and on it
    }. At 08:00 local time, on working days.
    { $sure ->
        [T] By the text of a rule or an official guide: { $source }
        [N] ⚠️ Date not certain, from the news: { $source }
        [C] ⚠️ Date not certain, from a third party: { $source }
       *[B] ⚠️ Date not certain. Source: { $source }
    }

    { $count ->
        [0] Until { SHORTDAY($until) } nobody is reminded.
       *[other] <b>Until { SHORTDAY($until) }</b>: { $people }.{ $nobody ->
            [0] { "" }
           *[other] { " " }⚠️ Provinces without anybody: { $nobody }.
        }{ $pages ->
            [1] { "" }
           *[other] { " " }Part { $page } of { $pages }.
        }
    }
    { $lines }

    { $on ->
        [yes] 🔔 This reminder is on.
       *[no] This reminder is off. Nobody gets anything before you switch it on.
    }
elsewhere-outlook =
    For <b>{ $period }</b>, due { SHORTDAY($due) }. Reminded on { $days }:
elsewhere-outlook-place = • { $province }: { $people }
elsewhere-outlook-nobody = ⚠️ Nobody to tell in: { $places }
elsewhere-day = { SHORTDAY($day) }
elsewhere-joined = { $one }, { $more }
elsewhere-people =
    { $role ->
        [officer] { $count ->
            [1] 1 officer
           *[other] { $count } officers
        }
        [head] { $count ->
            [1] 1 head of office
           *[other] { $count } heads of office
        }
        [verifier] { $count ->
            [1] 1 verifier
           *[other] { $count } verifiers
        }
        [director] { $count } of the ministry’s head
       *[administrator] { $count ->
            [1] 1 administrator
           *[other] { $count } administrators
        }
    }
elsewhere-nobody = ⚠️ nobody gets it
elsewhere-switched =
    { $on ->
        [yes] 🔔 <b>Switched on</b>: { $what }. From now on { $told ->
            [office] officers and heads of office
            [ministry] verifiers and the ministry head
           *[administrators] administrators
        } are reminded; what is past is not made up for.
       *[no] <b>Switched off</b>: { $what }. Nobody is reminded of it any more.
    }
    { $receipt }

moving-button = Publish another date
moving-again = Publish a date again
moving-ask-scope =
    <b>{ $what }</b>, { $period }
    A new date for all provinces, or for one? Press the button, or type the name of a province.
moving-ask-day =
    <b>{ $what }</b>, { $period }
    It is now due on <b>{ DAY($due) }</b>.
    What is the new date? For example <b>{ SHORTDAY($example) }</b>.
moving-confirm =
    <b>Please check</b>
    { $what }, { $period }
    For: { $province }
    Deadline so far: { DAY($before) }
    New deadline: <b>{ DAY($due) }</b>{ $off ->
        [yes] { " " }(not a working day)
       *[no] { "" }
    }
    Reason: { $reason }

    { $on ->
        [no] The reminder of this deadline is not switched on, so nobody is told yet; the date is shown under “Other deadlines”. Publish it?
       *[yes] { $count ->
            [0] Nobody gets this reminder yet. Publish it?
            [one] 1 person who is reminded will be told. Publish it?
           *[other] { $count } people who are reminded will be told. Publish it?
        }
    }
moving-published =
    <b>Published</b>: { $what }, { $period }, { $province }, is due on <b>{ DAY($due) }</b>. { $count ->
        [0] There is nobody to tell now
        [one] 1 person is told
       *[other] { $count } people are told
    }, and reminders follow this date.
    { $receipt }
moving-announced =
    <b>A deadline has changed</b>
    { $what }, { $period }, { $province }: due on <b>{ DAY($due) }</b>.
    Reason: { $reason }
    { $receipt }
moving-help =
    { $question ->
        [scope] ℹ️ Choose <b>All provinces</b>, or type one name, for example <b>Aceh</b>. A date for one province overrides a date for all.
        [day] ℹ️ Write the last day, for example <b>10 December</b>, <b>10 Dec 2026</b> or <b>10/12/2026</b> (day first).
        [reason] ℹ️ One sentence that those who are reminded will read, such as the number of a letter or what caused the change.
       *[end] ℹ️ Check everything. Once published this date holds until another one is published.
    }
moving-label =
    { $question ->
        [scope] For which province
        [day] New date
       *[reason] Reason
    }
moving-day-early = Too early: this deadline may be on { DAY($first) } at the earliest. Please check the year.
moving-day-late = Too far away: this deadline may be on { DAY($last) } at the latest. Please check the year.
moving-over = This deadline passed too long ago: a new date could only be up to { DAY($last) }.

## More time (extensions)

extensions-button = Other requests
extensions-new = Ask for more time
extensions-queue =
    { $count ->
        [0] No request for more time is waiting.
       *[other] <b>Requests for more time: { $count }</b>, the oldest first:
    }
extensions-item = { $province }, { MONTH($period) }: until { SHORTDAY($wanted) }
extensions-card =
    ⏳ <b>{ $province }</b> asks for more time for { MONTH($period) }
    Due now: { DAY($now) }
    Asked for: <b>{ DAY($wanted) }</b>
    Reason: { $reason }
    From: { $by } · reports not in: { $missing }
extensions-grant = Give { $province } until { SHORTDAY($wanted) }
extensions-other = Another day or no: { $province }
extensions-none =
    No report can be given more time now: the month is in, asked for already, not over yet, or too long past.
    { $count ->
        [0] { "" }
       *[other] { $lines }
    }
extensions-line =
    { $state ->
        [given] • { MONTH($period) }: given until { DAY($due) }
        [refused] • { MONTH($period) }: not given. { $remark }
       *[open] • { MONTH($period) }: waiting for an answer (asked until { DAY($wanted) })
    }
extensions-ask-month = The reports of <b>which month</b> need more time?
extensions-month = { MONTH($period) }, { $province }
extensions-ask-day =
    Reports of { MONTH($period) } from { $province } are due on { DAY($due) }.
    <b>Until which day</b> do you need? Example: <b>{ SHORTDAY($example) }</b>.
extensions-day-no-gain = They are due on { DAY($due) } anyway. Write a later day.
extensions-ask-reason = <b>Why</b> do you need more time? Briefly, such as <b>the SP2D came after the holidays</b>.
extensions-confirm =
    <b>Please check: more time</b>
    Reports of { MONTH($period) }, { $province }
    From { DAY($due) } to <b>{ DAY($wanted) }</b>
    Reason: { $reason }

    Until the ministry answers they stay due on { SHORTDAY($due) }.
extensions-confirm-yes = Ask for this
extensions-asked =
    ✅ Asked: reports of { MONTH($period) } until { DAY($wanted) }. The answer comes here.
    { $receipt }
extensions-asked-already = A request for { MONTH($period) } is waiting for an answer already.
extensions-granted =
    ✅ <b>More time given</b>: reports of { MONTH($period) } from { $province } are now due on <b>{ DAY($due) }</b>.
    Reminders and timeliness follow this day. For that month only.
    { $receipt }
extensions-refused =
    More time for { MONTH($period) }, { $province }, was <b>not given</b>; the day stays.
    Reason: { $remark }
    { $receipt }
extensions-decided-already =
    { $given ->
        [yes] { $by } has given it already. Nothing has changed.
       *[no] { $by } has refused it already. Nothing has changed.
    }
extensions-own = Another verifier decides about your own request.
extensions-ask-other =
    { $province }, { MONTH($period) }: asked until { DAY($wanted) }, due now { DAY($due) }.
    Type <b>another day</b>, such as <b>{ SHORTDAY($example) }</b>, or refuse.
extensions-refuse = Refuse
extensions-ask-remark = <b>Why not</b>? The office reads it.
extending-label =
    { $question ->
        [month] Month
        [day] Until
       *[reason] Reason
    }
extending-help =
    { $question ->
        [month] One request is for one month. Choose it.
        [day] The last day that you need, such as <b>20 November</b>.
        [reason] The verifier reads it, and it stands in /tenggat if more time is given.
       *[end] Choose <b>Ask for this</b> if it is right, or <b>Change an answer</b>.
    }
granting-label =
    { $question ->
        [day] Day
       *[remark] Reason
    }
granting-help =
    { $question ->
        [remark] Example: <b>the figures are there, please send them today</b>.
       *[day] Type a day, such as <b>20 November</b>, or choose <b>Refuse</b>.
    }

## Acting for a colleague (delegations)

delegations-open = Acting for others
delegations-list =
    <b>Acting for one another</b>
    { $count ->
        [0] Nobody acts for anybody now.
       *[other] { $lines }
    }

    On leave or away? A colleague of your office can report for you, from one day to another.
delegations-line =
    • { $taker } for { $giver }, { SHORTDAY($first) } to { SHORTDAY($last) }{ $open ->
        [yes] { " " }(not agreed to yet)
       *[no] { "" }
    }
delegations-new = Ask a colleague
delegations-end = End: { $taker } for { $giver }
delegations-agree = I will
delegations-decline = I cannot
delegations-nobody = No colleague of your office is here yet who could act for you. The head of office can invite another officer.
delegations-ask-giver = <b>For whom</b> shall the colleague report?
delegations-giver =
    { $name }{ $own ->
        [yes] { " " }(you)
       *[no] { "" }
    }
delegations-ask-taker =
    { $own ->
        [yes] <b>Who</b> acts for you?
       *[no] <b>Who</b> acts for { $giver }?
    }
delegations-ask-first = <b>From which day?</b> Choose, or type it, such as <b>5 December</b>.
delegations-day =
    { $which ->
        [today] Today, { SHORTDAY($day) }
       *[tomorrow] Tomorrow, { SHORTDAY($day) }
    }
delegations-ask-last =
    From { DAY($first) }, <b>until which day?</b> That day is included. Type it, such as <b>12 December</b>.
    At most { $most } days; then it ends by itself.
delegations-day-unclear = “{ $text }” could not be read as a day. Example: <b>5 December</b> or <b>5/12/2026</b>.
delegations-days-wrong = That day does not fit: from today on, and at most { $most } days.
delegations-twice = Somebody acts on those days already. End that first in <b>/wakil</b>.
delegations-confirm =
    <b>Please check</b>
    { $taker } reports for { $giver }
    { DAY($first) } to { DAY($last) }, both days included.

    We ask { $taker } first. It can be ended at any time.
delegations-confirm-yes = Ask
delegations-asked =
    { $taker } has been asked to report for { $giver }, { DAY($first) } to { DAY($last) }. It holds once agreed to.
delegations-ask =
    👋 Can you report <b>for { $giver }</b>, { DAY($first) } to { DAY($last) }?
    Your reports will say “{ $taker } for { $giver }”. After that day it ends by itself.
delegations-agreed =
    ✅ { $you ->
        [taker] You report for { $giver }
        [giver] { $taker } reports for you
       *[none] { $taker } reports for { $giver }
    }, { DAY($first) } to { DAY($last) }. It can be ended earlier in <b>/wakil</b>.
    { $receipt }
delegations-agreed-already = This has been agreed to already. See <b>/wakil</b>.
delegations-declined =
    { $you ->
        [taker] You do not act for { $giver }
        [giver] { $taker } cannot act for you
       *[none] { $taker } cannot act for { $giver }
    } ({ DAY($first) } to { DAY($last) }). Choose another colleague with <b>/wakil</b>.
    { $receipt }
delegations-begun =
    ▶️ From today { $you ->
        [taker] you report for { $giver }
       *[giver] { $taker } reports for you
    }, until { DAY($last) }.{ $you ->
        [taker] { " " }Type <b>/lapor</b>.
       *[giver] { "" }
    }
    { $receipt }
delegations-ended =
    ⏹ Over: { $you ->
        [taker] you for { $giver }
        [giver] { $taker } for you
       *[none] { $taker } for { $giver }
    }, { DAY($first) } to { DAY($last) }.
    { $receipt }
delegations-over = That is over, or does not hold today. See <b>/wakil</b>.
delegating-label =
    { $question ->
        [giver] For whom
        [taker] Who
        [first] From
       *[last] Until
    }
delegating-help =
    { $question ->
        [giver] The officer who is away. Choose the name.
        [taker] A colleague of the office who uses this bot: another officer or the head. A new colleague is invited by the head first.
        [first] The first day, such as <b>5 December</b>.
        [last] The last day, such as <b>12 December</b>. It still holds on that day.
       *[end] Choose <b>Ask</b> if it is right, or <b>Change an answer</b>.
    }

## Handing over (succession)
succession-button = Hand over work
succession-person = { $name }
succession-ask-province = An officer of <b>which office</b> leaves? Type the name of the province.
succession-ask-leaver =
    { $count ->
        [0] There is no officer of the office of { $province } whose work can be handed over here.
       *[other] <b>Who leaves</b> the office of { $province }?
    }
succession-ask-successor =
    { $count ->
        [0] That office has no other officer yet. Invite the successor first with <b>/undang</b>, then hand over.
       *[other] <b>Who takes over</b> from { $leaver }? Officers of the same office only.
    }
succession-confirm =
    <b>Please check</b>
    Office of { $province }: from { $leaver } to { $successor }

    What goes over:
    { $lines }

    Then { $leaver }'s access as an officer ends. Both are told.
succession-confirm-yes = Hand over
succession-line =
    { $kind ->
        [returned] • Reports that were returned: { $count }
        [waiting] • Reports that wait for a decision (the successor is told): { $count }
        [proposals] • Proposals not approved yet: { $count }
        [cases] • Questions of citizens: { $count }
        [drafts] • Unfinished entries: { $count }
        [kept] • Unfinished entries that stay behind, as the successor is in the middle of the same: { $count }
       *[none] • Nothing is in their name. Monthly reports and reminders belong to the office.
    }
succession-done =
    ✅ The work of { $leaver } at the office of { $province } is now with <b>{ $successor }</b>:
    { $lines }

    { $leaver }'s access as an officer has ended. Both have been told.
    { $receipt }
succession-told-leaver =
    Your work at the office of { $province } has been handed over to <b>{ $successor }</b>. Thank you for what you did.
    Your access as an officer there has ended, and old buttons do nothing. If this is a mistake, ask the head of the office.
    { $receipt }
succession-told-successor =
    🤝 You take over the work of <b>{ $leaver }</b> at the office of { $province }:
    { $lines }

    All of it is in <b>/tugas</b>.
    { $receipt }
succession-told-head =
    The work of { $leaver } at the office of { $province } has been handed over to <b>{ $successor }</b>.
    { $lines }
    { $receipt }
succession-go-on =
    { $flow ->
        [reporting] Go on with the report
        [stages] Go on with the stages
        [answering] Go on with the answer
        [citing] Go on with the answer
        [closing] Go on with closing the question
       *[proposal] Go on with the proposal
    }
succession-nobody = Your office has no other officer yet. Invite the successor first, then hand over in <b>/akses</b>.
succession-nobody-now = That person cannot take over: they are no officer of that office. Choose again in <b>/akses</b>.
succession-done-already = That person's work has been handed over already, or they have no such access. See <b>/akses</b>.
succession-ask-instead =
    { $problem }

    Your work at the office of { $province } has been handed over. { $heir ->
        [none] Please ask the head of the office.
       *[other] Please ask <b>{ $heir }</b> or the head of the office.
    }
succession-label =
    { $question ->
        [province] Province
        [leaver] Who leaves
       *[successor] Successor
    }
succession-help =
    { $question ->
        [province] Type the name of the province, for example <b>Jawa Barat</b>.
        [leaver] The officer who leaves. Their access ends once you choose <b>Hand over</b>.
        [successor] Another officer of the same office. Nobody yet? Invite them first with <b>/undang</b>.
       *[end] Choose <b>Hand over</b> if this is right, or <b>Change answers</b>.
    }

## Groups and inline mode (group)
group-write-privately = In a group everybody reads my answers. Please write to me directly in a private chat.
group-joined =
    Thank you for adding me. In a group I only read messages that mention { $name } or reply to one of mine.
    I neither read nor keep anything else.
group-private-chat = Open the private chat

## Administrator (admin)

admin-content-broken =
    ⚠️ <b>The changed { $kind ->
        [texts] texts
       *[content] content files
    } are not used: they have { $count ->
        [one] 1 mistake
       *[other] { $count } mistakes
    }.</b>
    The bot goes on with the last that were right.

    { $lines }{ $more ->
        [0] { "" }
       *[other] { "" }
    … and { $more } more
    }

    See all of them with: python -m bot { $kind ->
        [texts] check
       *[content] programmes check
    }
admin-content-mended =
    ✅ The { $kind ->
        [texts] texts
       *[content] content files
    } are right again and in use.
admin-flood =
    🌊 { $role ->
        [none] A member of the public
       *[other] Somebody with a role ({ $role ->
            [administrator] administrator
            [director] director
            [verifier] verifier
            [head] head of an office
           *[officer] officer
        })
    } has sent more than { $count } messages in { $seconds } seconds.
    What follows is not read until they pause. Everybody else is served as usual; there is nothing for you to do.
admin-parked-notice = ⚠️ Message number { $number } could not be answered and was parked. See /parkir.
admin-parked =
    <b>Messages that could not be answered: { $count }</b>{ $pages ->
        [1] { "" }
       *[other] { " " }· page { $page } of { $pages }
    }
    { $lines }

    What they said is not shown. Try again once the cause has been fixed; the person then gets an answer.
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
    }{ $unsent }
admin-unsent =
    { $count ->
        [0] { "" }
        [one] { " " }1 answer or reminder could not be sent for a fault of ours.
       *[other] { " " }{ $count } answers or reminders could not be sent for a fault of ours.
    }
admin-send = Send again ({ $count })
admin-sent-again = Answers and reminders being sent again now: { $count }.
admin-again-all = Try all again
admin-run-again-all = Messages being answered now: { $count }. What fails again comes back to /parkir, and you are told.
admin-again = Try { $number } again
admin-run-again = Message number { $number } is being answered now. If it fails again it comes back to /parkir, and you are told.
admin-not-parked = Message number { $number } is not in the list: it has been answered, is being tried, or its content has been deleted.

## Articles changed from the chat (editing)

editing-denied = This part is for editors of articles at the ministry.
editing-second-person = Your own change is approved by somebody else. Wait for another editor.
editing-overtaken = Article { $article } has changed since this proposal was made. Refuse the proposal, look at the article as it is now, and propose again if it is still needed.
editing-not-live = That version is not live. Nothing has changed.
editing-decided-already =
    { $state ->
        [approved] This proposal has been approved.
        [refused] This proposal has been refused.
        [taken_back] This proposal was approved, then taken back.
       *[other] This proposal has been decided.
    }

## Asking an officer (cases)

cases-desk = the service desk of the Ministry of Industry
cases-office = the industry office of { $province }
cases-place-unknown = province not said
cases-file-only = (a file without words)
cases-answered =
    💬 <b>The answer to your question no. { $number }</b>
    From { $office }:

    { $words }
cases-asked =
    💬 <b>The officer asks, no. { $number }</b>
    From { $office }:

    { $words }

    <i>Reply to this message, or simply write your answer below it.</i>
cases-added =
    { $again ->
        [yes] 🔁 <b>No. { $number } is open again.</b> The citizen writes:
       *[no] ✉️ <b>No. { $number }</b>, from the citizen:
    }

    { $words }
cases-card =
    { $why ->
        [again] 🔁 <b>No. { $number } is still waiting</b>
        [late] 🔁 <b>No. { $number } is back in the queue</b>, not answered in time
        [passed] ↪️ <b>No. { $number } was passed on to you</b>
        [desk] ↪️ <b>No. { $number } from a province</b>, nobody has answered
        [shown] <b>No. { $number }</b>
       *[new]
            { $about ->
                [rumour] ⚠️ <b>A rumour to look into, no. { $number }</b>
               *[question] 🙋 <b>New question, no. { $number }</b>
            }
    } · { $place }
    { $state ->
        [taken] With { $holder }.
        [asked] Waiting for the citizen ({ $holder }).
        [answered] Answered by { $holder }.
        [closed] Closed.
       *[waiting] Nobody has taken it.
    }{ $due_known ->
        [yes] {" "}Due: { MOMENT($due, $zone) }.
       *[no] {""}
    }

    “{ $question }”

    { $shared }
cases-section =
    { $section ->
        [facts] <b>The business:</b>
        [check] <b>Last check, not met:</b>
        [missing] <b>Still to be put in order:</b>
       *[asked] <b>Earlier questions:</b>
    }
    { $lines }
cases-more-facts = … and { $count } more
cases-nothing-shared = <i>The citizen shared nothing but the question.</i>
cases-add = Add a message or file
cases-thanks = Thank you, that is clear
cases-take = Take no. { $number }
cases-answer = Answer no. { $number }
cases-cite = Use an article
cases-ask = Ask back
cases-pass = Pass on
cases-close = Close no. { $number }
cases-history = History
cases-over =
    { $reason ->
        [thanks] 👍 No. { $number } is done: the citizen says thank you.
       *[given_up] No. { $number } is done: the citizen needs no answer any more.
    }
cases-moved =
    { $why ->
        [passed] Your question no. { $number } is now with { $office }.
       *[late]
            Sorry, your question no. { $number } has not been answered yet. It is not lost.
            It is now with { $office }.
    }
    Expected answer: by { MOMENT($by, $zone) }. You need not ask again.
cases-closed-by-office =
    Your question no. { $number } was closed by { $office }.
    { $reason }
    Not settled? Reply to this message within 14 days; the number stays the same.
    { $receipt }
cases-reason =
    { $reason ->
        [answered] Reason: it has been answered.
        [not_ours] Reason: this is no matter of our office.
        [no_reply] Reason: we received no answer to our question.
        [elsewhere] Reason: it was settled directly, by telephone or at the office.
       *[other] Reason: { $reason }
    }
cases-forgotten = No. { $number } is gone: the citizen has deleted all their data. Nothing is left to do.
cases-daily =
    Good morning. At { $office }, { $untaken } questions are not taken and { $unanswered } not answered.
cases-not-delivered =
    ⚠️ Your message for no. { $number } has not arrived: the citizen has blocked the bot.
    It is kept and sent by itself when the citizen comes back. You need not send it again.
cases-unknown = There is no question no. { $number } that you can open. Type /kasus for the list.
cases-too-old = No. { $number } was closed more than 14 days ago. Type /petugas to ask again.
cases-not-answered = No. { $number } has not been answered. An officer is still at it.
cases-too-many = { $most } of your questions are still waiting for an answer. Please wait for one of them first. See /kasus.
cases-taken-already =
    { $state ->
        [answered] No. { $number } was answered by { $by }, { MOMENT($at, $zone) }. Your message was not sent.
        [asked] No. { $number } is with { $by }, who asked the citizen back, { MOMENT($at, $zone) }. Your message was not sent.
       *[taken] No. { $number } was taken by { $by }, { MOMENT($at, $zone) }. Your message was not sent.
    }
cases-closed-already = No. { $number } has been closed since { MOMENT($at, $zone) }. Nothing was sent.
cases-nobody-there = Nobody there can take this question now.
cases-group-linked = This group is linked already, to the province with the code { $province }.
cases-group-decided = That request has been decided already.
cases-identity =
    For your own safety we neither accept nor keep photos of identity cards. That file was not passed on.
    Please delete it from this chat too. The officer does not need it here; words are enough.
cases-only-these = What can be passed on to an officer: text, a photo or a document. Please send it as one of these.
cases-fact = • { $label }: { $answer }
cases-checked = <b>{ $name }</b>: { $state }
cases-unmet = ✗ { $text }
cases-to-fix = • { $text }
cases-asked-before = • “{ $text }”
cases-mine-button = My questions
cases-ask-province = In which province is your business? Your question goes to the office there. Example: <b>Jawa Barat</b>.
cases-ask-desk = To the ministry
cases-ask-question =
    Write your question for the officer, or send a photo or document with an explanation.
    Example: <b>When does the machine programme open again for bakeries?</b>
    <i>Do not send an identity card, NIK, PIN or OTP.</i>
cases-ask-share =
    <b>Send this question to { $office }?</b>

    “{ $question }”

    { $has ->
        [yes]
            So that the officer need not ask again, this can be shown as well:

            { $shared }

            Your name and Telegram account are not shown.
       *[no] The officer sees this question only. Your name and Telegram account are not shown.
    }
cases-share-yes = Yes, send with these data
cases-share-no = Send the question only
cases-share-send = Send
cases-opened =
    ✅ <b>Your question has arrived, no. { $number }.</b>
    Answered by: { $office }.
    At the latest: <b>{ MOMENT($by, $zone) }</b> (office hours counted, without holidays).

    The answer comes in this chat. Meanwhile use the bot as always.
cases-help =
    { $question ->
        [province] Name the province of your business, or choose the ministry if unsure.
        [share] Choose what the officer may see. Your question is answered without data too.
       *[question] Be as clear as you can: which business, what was tried, what you want to know. At most 3,000 characters.
    }
cases-label =
    { $question ->
        [province] Province
        [share] What is shared
       *[question] Question
    }
cases-mine-none = You have not asked an officer yet.
cases-mine =
    <b>Your questions to officers ({ $count })</b>
    { $pages ->
        [1] Choose one to see its answer.
       *[other] Part { $page } of { $pages }.
    }
cases-mine-item =
    No. { $number } · { $state ->
        [waiting] waiting
        [taken] in work
        [asked] the officer asks
        [answered] answered
       *[closed] done
    }
cases-own =
    <b>Question no. { $number }</b> · { $state ->
        [waiting] waiting for an officer
        [taken] in work
        [asked] the officer waits for your reply
        [answered] answered
       *[closed] done
    }
    Office: { $office }. Sent { MOMENT($at, $zone) }.
    { $state ->
        [waiting] Expected answer: by { MOMENT($by, $zone) }.
        [taken] Expected answer: by { MOMENT($by, $zone) }.
        [closed] What was said is deleted 180 days after the end.
       *[other] {""}
    }

    { $lines }
cases-history-more = <i>… { $count } earlier messages</i>
cases-history-line =
    <b>{ $side ->
        [office] Officer
       *[citizen] Citizen
    }</b>, { MOMENT($at, $zone) }:
    { $kind ->
        [photo] 📷 { $text }
        [document] 📎 { $text }
        [article] 📖 (answered by an article)
       *[text] { $text }
    }
cases-stop = No answer needed any more
cases-ask-more = Write what you want to add to no. { $number }, or send a photo or document. <i>No identity card, NIK, PIN or OTP.</i>
adding-help = What you send next is passed on to the officer. Type <b>cancel</b> if you changed your mind.
adding-label = Addition
cases-passed = Passed on to { $office }, no. { $number }. Expected answer: by { MOMENT($by, $zone) }.
cases-passed-again =
    No. { $number } is open again and your message went to { $office }.
    Expected answer: by { MOMENT($by, $zone) }.
cases-thanked = 🙏 You are welcome! No. { $number } is done. Something missing? Reply to the answer within 14 days; the number stays the same.
cases-given-up = All right, no. { $number } is closed. No officer will answer it.
cases-list-empty = No question is waiting for your office.
cases-list =
    <b>Citizens' questions ({ $count })</b>, not taken: { $waiting }.
    { $pages ->
        [1] Choose one to open its card.
       *[other] Part { $page } of { $pages }.
    }
cases-list-item =
    { $number } · { $state ->
        [waiting] 🆕 new
        [taken] in work
        [asked] asked back
        [answered] answered
       *[closed] done
    } · { $words }
cases-said =
    <b>No. { $number }, what was said</b>

    { $lines }

    <b>What the citizen shared:</b>
    { $facts }
cases-files =
    { $count ->
        [one] See 1 file
       *[other] See { $count } files
    }
cases-file =
    { $side ->
        [office] A file from the office, no. { $number }
       *[citizen] A file from the citizen, no. { $number }
    }
cases-pass-whom = Pass no. { $number } on to whom?
cases-pass-office = { $office }
cases-passed-on = No. { $number } was passed on to { $whom }.
cases-make-article = Make it an article
cases-sent =
    { $reached ->
        [yes]
            { $how ->
                [ask] ✅ Your question about no. { $number } was sent. The clock stops until the citizen replies.
               *[answer] ✅ The answer to no. { $number } was sent.
            }
       *[no]
            ⚠️ The citizen of no. { $number } has blocked the bot. Your message is kept and sent by itself when they come back.
    }
cases-ask-answer =
    { $how ->
        [ask] <b>Ask back, no. { $number }.</b> What should the citizen explain?
       *[answer] <b>Answer to no. { $number }.</b> Write it, or send a photo or document.
    }
    “{ $question }”
    <i>What you send goes to the citizen at once, in the name of your office.</i>
answering-help = Use everyday words, at most 3,000 characters. Your name is not shown. Type <b>cancel</b> if you changed your mind.
answering-label = Answer
cases-ask-words =
    <b>No. { $number }</b>: “{ $question }”
    Which words shall I search for? Example: <b>NIB requirements</b>.
cases-cite-theirs = Search for the citizen's words
cases-ask-article =
    { $count ->
        [0] There is no article for “{ $words }”. Press Back and try other words.
       *[other] Articles for “{ $words }”. Choose one:
    }
cases-ask-cite =
    Send this article as the answer to no. { $number }?
    “{ $question }”

    { $article }
cases-cite-send = Send to the citizen
cases-article =
    <b>{ $question }</b>
    { $answer }
    { $sources }
cases-article-source =
    <i>Source: { $name }{ $date ->
        [none] { "" }
       *[known] , { DATE($date) }
    }</i>
cases-article-gone = That article was withdrawn. Choose another, or write yourself.
citing-help =
    { $question ->
        [words] Type a few key words.
        [article] Choose the article, or press Back to search again.
       *[sure] The article is sent with its sources.
    }
citing-label =
    { $question ->
        [words] Search words
        [article] Article
       *[sure] Send
    }
cases-ask-reason = Why close no. { $number }? The citizen reads the reason. Choose one, or write your own.
closing-help = Choose a reason, or write a short and friendly one. The citizen can reopen it by replying.
closing-label = Reason
cases-closed =
    No. { $number } is closed.
    { $receipt }
cases-group-how =
    To link a staff group: add { $name } to it and type <b>/tautkan</b> there (an officer of the province).
    An administrator or verifier confirms in private. From then on citizens' questions come to the group; answer by
    replying to the card. To untie it: <b>/lepas</b> in the group.
cases-group-asked =
    <b>A staff group is to be linked</b>
    { $by } wants to link the group “{ $group }” to { $province }. All its members will see citizens' questions.
    Make sure first that only officers are in it.
cases-group-yes = Link
cases-group-no = Refuse
cases-group-waits = Asked. Once the ministry has confirmed, questions of citizens of { $province } come to this group.
cases-group-ended =
    Untied. Questions of citizens of { $province } go to the officers' private chats again.
    { $receipt }
cases-group-linked-now =
    ✅ This group is now linked to { $province }. Citizens' questions come here; answer by replying to the card.
    { $receipt }
cases-group-confirmed =
    The group “{ $group }” is linked to { $province }.
    { $receipt }
cases-group-refused =
    The request to link a group to { $province } was refused.
    { $receipt }
cases-group-which = You serve in several provinces. Name one, for example <b>/tautkan Jawa Barat</b>.
cases-group-reply = { $name }, reply to the card of no. { $number } to answer it: text, a photo or a document.
cases-group-privately = { $name }, I have sent the card of no. { $number } to your private chat.
editing-desk = Editors' desk
editing-home =
    <b>Articles</b>
    { $count } articles are live.{ $waiting ->
        [0] { "" }
       *[other] { " " }<b>{ $waiting } proposals wait for a decision.</b>
    }

    A change goes live once a second person has approved it, and can be taken back with one button.
editing-waiting = Proposals that wait ({ $count })
editing-search = Find an article
editing-new = New article
editing-sheet = Spreadsheet (XLSX)
editing-unknown = There is no article { $article }, or it was withdrawn. Search by words, such as <b>biaya nib</b>.
editing-card =
    <b>{ $question }</b>

    { $answer }

    { $article } · { $subject } · { $certainty ->
        [Q] according to the rules
        [R] according to the latest information
        [L] some regions, or past years
       *[UN] not confirmed
    }{ $edited ->
        [yes] { " " }· changed from the chat
       *[no] { "" }
    }{ $until ->
        [none] { "" }
       *[day] { " " }· valid until { DATE($until) }
    }

    <b>Sources</b>
    { $sources }

    <b>How people ask</b>
    { $phrasings }
editing-source = • { $name }
editing-no-source = None.
editing-phrasing = • { $text }
editing-none = None.
editing-correct = Correct the answer
editing-history = History
editing-extend = Valid until
extension-help = ℹ️ After this day the article stops by itself. It can be changed again at any time.
extension-label =
    { $question ->
        [until] Valid until
       *[why] Reason
    }
editing-withdraw = Withdraw the article
editing-version-line =
    • <b>{ $number }</b> · { MOMENT($at, "WIB") } · { $who } · { $state ->
        [live] live
        [proposed] waits for a decision
        [kept] not sent yet
        [approved] was live
        [refused] refused
       *[taken_back] taken back
    }{ $why ->
        [none] { "" }
       *[some] { " " }· { $why }
    }
editing-version = See version { $number }
editing-versions =
    <b>History of { $article }</b>
    { $count ->
        [0] Never changed from the chat. What is live is the article of the files.
       *[other] { $lines }
    }
editing-one-version =
    <b>Version { $number } of { $article }</b>, { $state ->
        [live] live now
        [proposed] waits for a decision
        [kept] not sent yet
        [approved] was live
        [refused] refused
       *[taken_back] taken back
    }
    { $what ->
        [withdrawal] Article withdrawn: { $question }
       *[change] { $question }
    }

    { $lines }{ $why ->
        [none] { "" }
       *[some] { "" }

    Reason: { $why }
    }
editing-back = Take back
editing-taken-back =
    Version { $number } of { $article } was taken back. The one before it is live again within seconds.
    { $receipt }
editing-found = The articles nearest to “{ $words }”:
editing-nothing-found = There is no article about “{ $words }” yet. Try other words, or write a new article from the editors' desk.
editing-ask-words = An article about what? Write a few words, such as <b>biaya nib</b>, or its number, such as <b>F007</b>.
editing-asked = Questions without an answer
editing-clusters =
    { $count ->
        [0] No question waits. All are answered, or dealt with.
       *[other] <b>{ $count } questions have no good answer yet.</b> The same ones count as one, the most frequent on top.{ $pages ->
            [1] { "" }
           *[other] { " " }Page { $page } of { $pages }.
        }

    { $lines }
    }
editing-cluster-line = { $place }. “{ $text }” · { $count } times{ $badly ->
        [0] { "" }
       *[other] , { $badly } not content
    } · { $places }{ $more ->
        [0] { "" }
       *[other] { " " }+{ $more } provinces
    }
editing-place = { $name } { $count }
editing-nowhere = province not known
editing-cluster =
    <b>Asked { $count } times</b>{ $badly ->
        [0] { "" }
       *[other] , { $badly } times the answer did not fit
    }
    { $places }{ $more ->
        [0] { "" }
       *[other] { " " }+{ $more } provinces
    }

    { $lines }

    Once a second person has approved the answer, everybody who asked is told.
editing-quote = • “{ $text }”
editing-cluster-gone = That question has been dealt with.
editing-write-answer = Write the answer
editing-add-phrasing = The same as: { $text }
editing-dismiss = Needs no article
editing-dismissed =
    { $count ->
        [0] That question has been dealt with.
       *[other] { $count } questions left the list. Those who asked are not told.
    }
editing-answer-here =
    On { DATE($day) } you asked: <i>“{ $asked }”</i>
    There is an answer now.

    <b>{ $question }</b>
    { $answer }
editing-answer-source = See its source
editing-ends =
    { $left ->
        [0] This article ends today; from tomorrow it is not given as an answer any more.
       *[other] This article ends in { $left } days, on { DATE($until) }. Afterwards it is not given as an answer any more.
    }
    { $article }: { $question }

    Does it still hold? Correct or extend it at the editors' desk.
editing-look-article = Open the article
lookup-help = ℹ️ I search questions, how people ask, and answers. The number of an article works too.
lookup-label = Words to search for
editing-part =
    { $part ->
        [question] Question
        [answer] Answer
        [certainty] Certainty
        [topic] Topic
        [phrasings] How people ask
        [programmes] Programme
        [sources] Sources
        [own_sources] Sources
        [see_also] See also
        [valid_from] Valid from
        [valid_until] Valid until
       *[owner] Owner
    }
editing-difference =
    { $before ->
        [none] <b>{ editing-part }:</b> { $after }
       *[some]
            <b>{ editing-part }</b>
            Before: { $before }
            { $after ->
                [none] After: (empty)
               *[some] After: { $after }
            }
    }
editing-phrasings =
    <b>Ways people ask</b>
    { $gone ->
        [none] { "" }
       *[some] Taken out:
            { $gone }
    }
    { $new ->
        [none] { "" }
       *[some] Added:
            { $new }
    }
editing-withdrawal-line = This article is not given as an answer any more.
editing-waiting-list =
    { $count ->
        [0] No proposal waits. Everything has been decided.
       *[other] <b>Waiting for a decision: { $count }</b>{ $pages ->
            [1] { "" }
           *[other] { " " }· page { $page } of { $pages }
        }
    }
editing-waiting-one = { $article }: { $question }
editing-waiting-batch = Spreadsheet: { $count } changes
editing-proposal =
    <b>{ $what ->
        [new] New article
        [withdrawal] Withdraw article { $article }
       *[change] Change of article { $article }
    }</b>, { $state ->
        [proposed] waits for a decision
        [kept] not sent yet
        [approved] approved
        [refused] refused
       *[taken_back] taken back
    }
    { $question }

    { $lines }{ $why ->
        [none] { "" }
       *[some] { "" }

    Reason: { $why }
    }

    Proposed by: { $who }
editing-approve = Approve
editing-refuse = Refuse
editing-recall = Withdraw my proposal
editing-recalled = You withdrew the proposal for { $article }. Nothing has changed.
editing-approved =
    Approved. { $article } is live within seconds.{ $asked ->
        [0] { "" }
       *[other] { " " }{ $asked } questions that waited for this answer are told.
    }
    { $receipt }
editing-approved-batch =
    Approved: { $count } changes are live within seconds.
    { $lines }
editing-receipt = { $article }: { $receipt }
editing-approve-all = Approve all ({ $count })
editing-batch =
    { $count ->
        [0] Every change of this sheet has been decided.
       *[other] <b>From one spreadsheet: { $count } changes.</b> Look at each, or approve all.
    }
editing-wanted =
    <b>{ $count ->
        [1] A proposed change of an article
       *[other] { $count } proposed changes of articles
    }</b> from { $who }: you or a colleague decides.
    { $article }: { $question }
editing-look = See the proposal
editing-told-approved =
    Your proposal for article { $article } was approved and is live now.
    { $receipt }
editing-told-batch =
    { $count } changes of your spreadsheet were approved and are live now.
    { $lines }
editing-told-refused =
    Your proposal for article { $article } was refused.
    Reason: { $reason }
    { $receipt }
editing-refused =
    The proposal for { $article } is refused; who made it is told.
    { $receipt }
editing-ask-reason = Why is it refused? In a few words, such as <b>the figure has changed this year</b>.
refusal-help = ℹ️ Who proposed it reads this reason, so write what is to be mended.
refusal-label = Reason
editing-none-of-it = None yet
editing-general = General, all programmes
editing-forever = Not limited
editing-certainty =
    { $certainty ->
        [Q] Written in a regulation
        [R] From an announcement, an office's site, or the news
        [L] Only some regions, or past years
       *[UN] Not confirmed
    }
editing-ask-question = Which question does it answer? Write it as people ask, in Indonesian, such as <b>Apakah membuat NIB berbayar?</b>
editing-ask-answer = What is the answer? At most 600 characters, in Indonesian, with “Anda”, such as <b>Tidak. NIB dibuat sendiri lewat oss.go.id, tanpa biaya.</b>
editing-ask-source = Where does this answer come from? Name the regulation, letter or page with its year, such as <b>Permenperin 64/2016 pasal 3</b>.
editing-ask-link = Is there a link? Paste the address, such as <b>https://oss.go.id</b>.
editing-link = That is no address yet. One begins with https://, such as <b>https://oss.go.id</b>.
editing-ask-certainty = How certain is it?
editing-ask-topic = Which topic does it belong to?
editing-ask-programme = Which programme is it about?
editing-ask-until = Valid until when? Write the day, such as <b>31 December 2027</b>. The article stops by itself afterwards; editors are reminded a week before.
editing-until-wrong = The day must be after today ({ DATE($today) }) and within five years.
editing-confirm-article =
    <b>A new article, is it right?</b>

    { $lines }
editing-send = Propose
article-help =
    { $question ->
        [question] ℹ️ One question for one article, in everyday words.
        [answer] ℹ️ The answer first, then the next step. Never ask for NIK, PIN or OTP.
        [source] ℹ️ Without a source the answer is marked “not confirmed”.
        [link] ℹ️ A link lets people read for themselves.
        [certainty] ℹ️ Written in a regulation means that you have seen the article.
        [topic] ℹ️ The topic decides where the article is found.
        [programme] ℹ️ For several programmes choose <b>General, all programmes</b>.
        [until] ℹ️ Fill this in when the answer holds only until a certain day.
       *[end] ℹ️ Read it once more, then propose. A second person decides.
    }
article-label =
    { $question ->
        [question] Question
        [answer] Answer
        [source] Source
        [link] Link
        [certainty] Certainty
        [topic] Topic
        [programme] Programme
       *[until] Valid until
    }
editing-whole = The whole answer
editing-remove-sentence = Remove this sentence
editing-ask-sentence = Which sentence is to be corrected?
editing-ask-sentence-words =
    Before: <i>{ $before }</i>

    Write the right sentence.
editing-ask-why = Why is it changed? Name the source, such as <b>new fee by PP 28/2025</b>.
editing-confirm-correction =
    <b>Is this right?</b>

    <b>Before</b>
    { $before }

    <b>After</b>
    { $after }
correction-help =
    { $question ->
        [sentence] ℹ️ Only the sentence that you choose changes.
        [words] ℹ️ The whole answer has at most 600 characters.
        [why] ℹ️ The second person reads it, and it is kept in the history.
       *[end] ℹ️ It goes live once a second person agrees.
    }
correction-label =
    { $question ->
        [sentence] Sentence
        [words] New sentence
       *[why] Reason
    }
editing-ask-withdrawal =
    This article is to be withdrawn: <b>{ $question }</b>
    Why? Such as <b>the programme has ended</b>.
withdrawal-help = ℹ️ Once a second person agrees, the question is not answered with this article any more. It can be taken back.
withdrawal-label = Reason
editing-fault =
    { editing-part } breaks a rule for articles.
    { $what }{ $right ->
        [none] { "" }
       *[some] { " " }({ $right })
    }
editing-clash = “{ $text }” is the question of article { $article } already. Change that article, or write another question.
editing-proposed = Proposed as { $article }. The other editors are told; you hear their decision.
editing-sheet-out =
    { $count } articles, a row each. Change them, add new rows with an empty column <b>id</b>, and send it back.
    A column with several things has a line of text for each.
editing-sheet-send = Send the changed sheet
editing-ask-sheet = Send the spreadsheet as a file (XLSX). What differs is shown first; nothing goes live at once.
editing-sheet-missing = I am waiting for an XLSX file. Send it with the attachment button, choose <b>File</b>.
editing-sheet-big = The file has more than { $most } MB. Remove pictures from it and send it again.
sheet-help = ℹ️ Use the sheet of the button <b>Spreadsheet (XLSX)</b>, so that the columns fit.
sheet-label = File
editing-sheet-reading = I am reading the sheet. The result comes into this chat in a moment.
editing-sheet-refused =
    The sheet cannot be used.
    { $problem }
editing-sheet-unreadable = The file is no whole XLSX spreadsheet. Save it as .xlsx and send it again.
editing-sheet-huge = The sheet is too large: at most 3,000 rows.
editing-sheet-too-much = There are { $count } changes at once; at most { $most }. Send several sheets.
editing-sheet-columns = These columns are missing in the first row: { $missing }. Use the sheet of the button <b>Spreadsheet (XLSX)</b>.
editing-sheet-lost = The file could not be fetched from Telegram. Send it once more.
editing-sheet-line = • row { $row }, { $article ->
        [new] new article
       *[name] { $article }
    }: { $question } ({ $parts })
editing-sheet-wrong =
    • cell { $cell }: { $kind ->
        [unknown] there is no article “{ $what }”; leave the column id empty for a new one
        [twice] { $what } stands in row { $right } already
        [empty] empty; an example: { $right }
        [day] “{ $what }” is no day; an example: { $right }
       *[rule] { $what } ({ $right })
    }
editing-sheet-clash = • “{ $text }” is the question of article { $article } already
editing-sheet-read =
    <b>Sheet read: { $changes } changes, { $wrong } mistakes, { $same } rows as they were.</b>

    <b>Changes</b>
    { $lines }

    <b>What cannot be used</b>
    { $mistakes }
editing-sheet-propose = Propose { $count } changes
editing-sheet-drop = Do not use it
editing-sheet-sent =
    { $count ->
        [0] That sheet was proposed or dropped already.
       *[other] { $count } changes proposed. The other editors are told.
    }
editing-sheet-dropped =
    { $count ->
        [0] That sheet was proposed or dropped already.
       *[other] { $count } changes dropped. Nothing has changed.
    }

# /lembar: the month as a spreadsheet.
command-lembar = Report many activities by an Excel sheet
reporting-sheet-get = Fill in an Excel sheet
reporting-sheet-send = Send the sheet I filled in
reporting-sheet-chat = Report in the chat
reporting-sheet-more = The sheet of the next month
reporting-sheet-returned =
    { $returned ->
        [0] { "" }
        [1] 1 report that was given back is not on the sheet: correct it with <b>/lapor</b>, only what was wrong is asked.
       *[other] { $returned } reports that were given back are not on the sheet: correct them with <b>/lapor</b>, only what was wrong is asked.
    }
reporting-sheet-nothing =
    No activity waits for a sheet now.
    { $returned }
reporting-sheet-out =
    <b>Report sheet: { $count } activities</b>
    Fill the yellow columns, save, and send the file here. A phone will do. Rows left empty are not sent.
    Write numbers as you like: <b>1,5 jt</b>, <b>45.000.000</b>. The page “petunjuk” explains the columns.
    Photos come afterwards: once the sheet is sent, send them here.
    { $returned }
reporting-ask-sheet = Send the <b>report sheet</b> you filled in (XLSX) as a file. Nothing goes to the Ministry before you agree.
months-help = ℹ️ Send the sheet from <b>/lembar</b> with the yellow columns filled in, as an XLSX file. Only rows that are filled in are read.
months-label = File
reporting-sheet-guide =
    { $column ->
        [column] Column
        [what] What it holds
       *[example] Example
    }
reporting-sheet-column =
    { $column ->
        [kegiatan] Leave as it is: name and number tell which activity is reported.
        [bulan] Leave as it is. A correction of a month that was sent goes into the next month and may be negative.
        [realisasi_kumulatif] Rupiah since the beginning of the year until the end of this month (SP2D), not only what was added. 45.000.000 or 45 juta.
        [tambahan_pcro] Progress added this month in percentage points, such as 12,5. Nothing added: 0. A correction may be negative.
        [tambahan_rvro] Output added this month, a whole number, such as 5. Nothing added: 0. A correction may be negative.
        [kendala] Obstacles. Leave empty when there are none.
        [tindak_lanjut] What is done about the obstacle.
        [referensi] Only when figures are unusual: 01 efficiency, 02 payment under way, 03 allocation too large, 04 target not revised yet, 05 not measured yet, 06 advance payment, 07 only the final report is left, 08 bills of last year. Other: 99 and the reason.
       *[keterangan_tahapan] The stages that are done, in words. The bot writes the figures. May stay empty.
    }
reporting-sheet-line =
    • <b>{ $name }</b>, { MONTH($period) }
    { MONEY($spent_before) } → <b>{ MONEY($spent) }</b> (PPA { AMOUNT($absorbed) }%); progress { AMOUNT($progress_before) }% → <b>{ AMOUNT($progress) }%</b>; output { AMOUNT($output_before) } → <b>{ AMOUNT($output) }</b> { $unit }{ $unusual ->
        [0] { "" }
       *[other] {" "}
    { $concerns }
    }
reporting-sheet-part = { $lines }
reporting-sheet-rest =
    { $known ->
        [0] { "" }
       *[other] { $known } rows were sent before with the same figures: nothing is added.{" "}
    }{ $wrong ->
        [0] { "" }
       *[other] { $wrong } rows are returned.{" "}
    }{ $empty ->
        [0] { "" }
       *[other] { $empty } rows are still empty.{" "}
    }
reporting-sheet-read =
    { $lines }

    <b>{ $count } reports are ready to be sent.</b>
    { $rest }
    Please check the figures, before → now. Photos can be added afterwards.
reporting-sheet-use = Send { $count } reports
reporting-sheet-none =
    No row of that sheet can be sent.
    { $rest }
reporting-sheet-wrong =
    <b>{ $rows } rows cannot be taken yet.</b> This small sheet holds just those, the wrong cells are red. Correct them and send it again.
    { $lines }{ $more ->
        [0] { "" }
       *[other] {" "}
    … and { $more } more cells.
    }
reporting-sheet-cell =
    • cell { $cell } ({ $name }): { $kind ->
        [empty] empty; for example: <b>{ $right }</b>
        [number] “{ $what }” is no clear number; for example: <b>{ $right }</b>
        [formula] its formula has no result yet; write what it should say, for example: <b>{ $right }</b>
        [negative] spending cannot be negative; for example: <b>{ $right }</b>
        [huge] “{ $what }” is too large; for example: <b>{ $right }</b>
        [places] “{ $what }”: at most two decimals; for example: <b>{ $right }</b>
        [decimals] “{ $what }”: output is counted whole; for example: <b>{ $right }</b>
        [long] too long; at most { $right } letters
        [unknown] “{ $what }” is no month; for example: <b>{ $right }</b>
        [reference-unknown] “{ $what }” is no reference code; for example: <b>{ $right }</b>
        [reference-words] code 99 needs its reason; for example: <b>99 kontrak baru ditandatangani akhir bulan</b>
        [twice] activity no. { $what } stands in another row too; delete one of them
        [not-yours] no. “{ $what }” is no activity of your province; use the sheet from /lembar
        [other-name] “{ $what }” is not the name of that number. Were rows mixed up? The right name: <b>{ $right }</b>
        [sent] the report for { $what } was sent with other figures; a correction goes into the next month
        [returned] the report for { $what } was given back; correct it with /lapor
        [other-month] the open month is <b>{ $right }</b>, not { $what }; use a new sheet from /lembar
        [closed] the month { $what } cannot be reported yet: it is not over, or waits for another activity
        [over] “{ $what }” is too much; at most <b>{ $right }</b> is left
        [under] “{ $what }” takes too much away; at least <b>{ $right }</b>
        [needs-progress-far-ahead] progress is far above PPA; fill in why, such as <b>02</b> (payment under way) or 99 and the reason
        [needs-progress-far-behind] progress is far below PPA; fill in why, such as <b>{ $right }</b> (advance payment) or 99 and the reason
        [needs-spent-without-progress] there is spending, progress is still 0%; fill in why, such as <b>{ $right }</b> (advance payment) or 99 and the reason
       *[needs-done-without-output] progress is 100%, output below its target; fill in why, such as <b>04</b> (target not revised yet) or 99 and the reason
    }
reporting-sheet-used = That sheet was sent already, or is not yours. Nothing is added.
reporting-sheet-thanks =
    { $count ->
        [0] No new report: all were sent already or are not open any more.
       *[other] ✅ Thank you! { $count } reports have been sent: no. { $numbers }.
    You will be told as soon as the Ministry decides.
    }
    { $left ->
        [0] { "" }
       *[other] { $left } rows were not sent: they were sent already or have changed since the sheet was read.
    }
    { $more ->
        [0] Nothing else needs to be reported now.
       *[other] { $more } reports still wait for you.
    }
    { $bare ->
        [0] { "" }
       *[other] Photos? Tap the activity, or send the album and pick the activity then. Until the Ministry decides.
    }
photos-one = 📷 { $name }, { MONTH($period) }
photos-any = 📷 Add photos
photos-none = All your reports that wait for the Ministry have evidence. There is nothing to add.
photos-late = Report no. { $report } has been decided, or a first verifier has agreed to it. Nothing can be added any more; attach it to next month's report.
photos-known = That file is in report no. { $report } already. Send another one.
photos-ask =
    { $report ->
        [0] Send the <b>photos or documents</b> as evidence.
       *[other] Send the <b>photos or documents</b> of { $name }, { MONTH($period) }.
    } Several at once, as an album, are fine.
photos-which =
    { $album ->
        [yes] <b>The album is here.</b>
       *[no] <b>Photos received: { $count }.</b>
    } Of which activity are they?
photos-confirm =
    <b>Add this as evidence?</b>
    Report no. { $report }: { $name }, { MONTH($period) }
    { $album ->
        [yes] An album, with all its photos.
       *[no] Files: { $count }.
    } Any more? Just send them now.
photos-yes = Yes, add
photos-done =
    ✓ <b>{ $name }</b>, { MONTH($period) }: files of evidence now: { $count }. The Ministry sees them in report no. { $report }.
    { $left ->
        [0] { "" }
       *[other] Other reports without evidence: { $left }. You may add some, or not.
    }
photos-label =
    { $question ->
        [photos] Evidence
       *[report] Activity
    }
photos-help =
    { $question ->
        [photos] Send photos or files from your phone. Several photos can be picked and sent as one album.
       *[other] Tap the activity, or type a part of its name. <b>Cancel</b> if you changed your mind.
    }
reporting-sheet-came = { $officer } ({ $province }) sent <b>{ $count } reports</b> by a sheet. All of them are in the queue.
spreadsheet-locked = This file is locked with a password. Save it without one and send it again.
spreadsheet-old = This is an old Excel file (.xls). Save it as <b>.xlsx</b> and send it again.
spreadsheet-text = This is a text or CSV file. Open it in Excel or LibreOffice, save it as <b>.xlsx</b> and send it again.
spreadsheet-merged = The cells { $cells } are merged, so it is not clear which row they belong to. Unmerge them and send it again.
spreadsheet-no-rows = The sheet has no row with an activity yet. Use the one from <b>/lembar</b>.

# /pantau: how the year stands.

menu-pantau = How the year stands
command-pantau = Reports, spending and output at a glance
overview-share = { AMOUNT($percent) }%
overview-no-share = –
overview-year = Year { $year }
overview-all-button = All provinces
overview-province-button = To the province
overview-activity-button = To the activity
overview-back = ‹ Back
overview-source-button = Where is this from?
overview-files = See { $count } more files
overview-sums =
    • Reports: { $came } of { $due } that were due are in ({ $completeness })
    • In time: { $on_time } ({ $timeliness })
    • Mean progress: { $progress }
    • Spending: { MONEY($spent) } of a ceiling of { MONEY($pagu) } ({ $absorbed })
    { $outputs }
    { $waiting ->
        [0] { $returned ->
            [0] • Nothing waits for verification
           *[other] • { $returned } given back, not sent again yet
        }
       *[other] { $returned ->
            [0] • { $waiting } waiting for verification
           *[other] • { $waiting } waiting for verification, { $returned } given back
        }
    }
overview-output = • Output: { AMOUNT($made) } of { AMOUNT($target) } { $unit }
overview-output-more = • and { $count } more units of output
overview-all =
    <b>Overview { $year }</b>: { $activities } activities in { $provinces } provinces
    { $sums }
    { $people }

    { $lines }

    Tap the number of a province to see its activities.
overview-group =
    { $group ->
        [missing] <b>⚠️ Not complete: { $count } provinces</b>
        [complete] <b>✅ Complete: { $count } provinces</b>
        [early] <b>⏳ Nothing due yet: { $count } provinces</b>
       *[none] <b>No activities yet: { $count } provinces</b>
    }
overview-line =
    { $missing ->
        [0] { $late ->
            [0] { $place }. { $name } (progress { $progress }, spent { $absorbed })
           *[other] { $place }. { $name } ({ $late } late, progress { $progress }, spent { $absorbed })
        }
       *[other] { $place }. { $name } ({ $missing } of { $due } missing, progress { $progress }, spent { $absorbed })
    }
overview-line-none = { $place }. { $name }
overview-province =
    <b>{ $province } { $year }</b>: { $activities } activities{ $pages ->
        [1] { "" }
       *[other] { " " }· page { $page } of { $pages }
    }
    { $sums }
    { $people }

    { $lines }

    Tap the number of an activity to see its reports.
overview-province-none = <b>{ $province } { $year }</b>: no activities yet.
overview-activity =
    <b>{ $name }</b>
    { $province } · { $kind }
    { $sums }
    { $people }

    <b>Month by month</b>
    { $lines }
overview-month-early = No month is over yet.
overview-month =
    { $place }. { MONTH($period) } (sent { SHORTDAY($sent) }{ $in_time ->
        [yes] , in time
        [no] , late
       *[unknown] { "" }
    }{ $state ->
        [verified] , verified
        [returned] , given back
       *[submitted] , waiting for verification
    })
overview-month-missing =
    { $over ->
        [yes] ⚠️ { MONTH($period) }: not in, was due { SHORTDAY($due) }
       *[no] • { MONTH($period) }: not in, due { SHORTDAY($due) }
    }
overview-report =
    <b>{ MONTH($period) }</b> · report no. { $report }{ $revision ->
        [1] { "" }
       *[other] { " " }(sent { $revision } times)
    }
    { $name }, { $province }
    Sent { SHORTDAY($sent) }, { $state ->
        [verified] verified
        [returned] given back. Reason: { $reason }
       *[submitted] waiting for verification
    }
    • Progress: +{ AMOUNT($progress_added) } to { AMOUNT($progress) }%
    • Output: +{ AMOUNT($output_added) } to { AMOUNT($output) } of { AMOUNT($target) } { $unit }
    • Spending: { MONEY($spent) } of { MONEY($pagu) } ({ AMOUNT($absorbed) }%)
    • Note: { $note }
    • Obstacles: { $obstacles }
    { $files ->
        [0] • No photo or document
       *[other] • Evidence: { $files }
    }{ $place }
overview-where-all = { $count } provinces
overview-months =
    { $several ->
        [yes] { MONTH($first) } to { MONTH($last) }
       *[no] { MONTH($first) }
    }
overview-no-months = no reports yet
overview-source =
    <b>Where is this from?</b>
    { $where }, { $year }

    <b>Reports in { $completeness }</b> = { $came } reports in ÷ { $due } reports whose last day is over. In means sent and not given back.
    <b>In time { $timeliness }</b> = { $on_time } reports first sent by their last day ÷ { $due }. The last day is that of /tenggat, with the provinces' own dates.
    <b>Progress { $progress }</b> = what all reports in have added, { AMOUNT($points) } points ÷ { $activities } activities.
    <b>Spending { $absorbed }</b> = { MONEY($spent) } ÷ ceiling { MONEY($pagu) }. The spending of an activity is that of its latest month that is in.
    <b>Output</b> = what all reports in have added, summed for each unit:
    { $outputs }
    { $people }

    Period: { $months }
    Rows: { $rows } reports in, of { $activities } activities
    Computed: { MOMENT($at, $zone) }

    An activity belongs to the year of its first month.
overview-download-button = 📄 Download
overview-download =
    <b>Download: { $where }</b>

    For SAKTI: a row for each activity, in the order of its entry form, ready to copy.
    Quarter: ceiling, spending, progress, output and obstacles until the end of that quarter.
overview-download-month = SAKTI { MONTH($period) } (XLSX)
overview-download-sheet = { overview-quarter } (XLSX)
overview-download-paper = { overview-quarter } (PDF)
overview-download-other = { $period }
overview-download-none = <b>{ $where }, { $period }</b>: no activities yet, so there is nothing to download.
overview-quarter =
    Quarter { $number ->
        [1] I
        [2] II
        [3] III
       *[other] IV
    } { $year }
overview-month-file =
    <b>SAKTI entry { MONTH($period) }, { $where }</b>
    { $activities ->
        [one] 1 activity
       *[other] { $activities } activities
    }: { $filled ->
        [0] none is in yet
        [one] 1 is in
       *[other] { $filled } are in
    }. Those not in or returned have a row with empty figures.
overview-quarter-file =
    <b>Summary of { $period }, { $where }</b>
    { $activities ->
        [one] 1 activity
       *[other] { $activities } activities
    }.{ $running ->
        [yes] { " " }This quarter is not over, its figures will change.
       *[no] { "" }
    }
    It has the content of Form C of PP 39/2006; we have not read its official layout.
overview-file-column =
    { $column ->
        [province] Province
        [period] Period
        [kro] KRO
        [ro] RO
        [activity] Activity
        [pagu] Ceiling (Rp)
        [spent] Spent by period (Rp)
        [absorbed] PPA (%)
        [left] Left (Rp)
        [physical] Progress (%)
        [target] Target
        [made] Output by period
        [unit] Unit
        [output-added] RVRO added
        [progress-added] PCRO added (%)
        [output] RVRO cumulative
        [progress] PCRO cumulative (%)
        [evidence] Evidence
        [reference] Reference
        [note] Note
        [months] Months in
        [obstacles] Obstacles
        [outputs] Output by period
        [activities] Activities
        [troubled] With obstacles
       *[state] State
    }
overview-file-state =
    { $state ->
        [submitted] sent
        [verified] verified
        [returned] returned
       *[missing] not in
    }
overview-file-evidence =
    { $count ->
        [one] 1 file
       *[other] { $count } files
    }, report no. { $report }
overview-file-total =
    Total of { $count ->
        [one] 1 activity
       *[other] { $count } activities
    }
overview-file-total-provinces =
    Total of { $count ->
        [one] 1 province
       *[other] { $count } provinces
    }
overview-file-month-title = SAKTI entry { $period }, { $where }
overview-file-quarter-title = Summary of { $period }, { $where }
overview-file-layout =
    { $about ->
        [month] The columns follow SAKTI's entry of outputs. Program, KRO and RO are picked in SAKTI; check ceiling and spending there.
       *[quarter] Quarterly summary with the content of Form C of PP 39/2006: absorption, output, obstacles. Not the official layout of Form C, which we have not read.
    }
overview-file-source =
    { $about ->
        [month] Source: SAKTI guide Capaian Output 2022 (its text was read).
       *[quarter] Source: Prosedur Tetap ANRI 38/2010 on monitoring under PP 39/2006 (its text was read); columns as in quarterly tables of provincial offices (third party).
    }
overview-file-counted =
    { $about ->
        [month] Counted: reports that are in (sent or verified). What is missing or returned is empty.
       *[quarter] Counted: reports that are in (sent or verified). Progress in a total is the mean of all activities.
    }
overview-map-button = Map
overview-curve-button = S-curve
overview-gap-button = Gaps
overview-dark = Dark version
overview-light = Light version
overview-drawn = Computed { MOMENT($at, $zone) }
overview-map-title = Reports in
overview-map =
    <b>Reports in { $year }</b>, by province

    { $lines }
overview-map-line = • { $name }: { $completeness }, { $shape }
overview-shape =
    { $shape ->
        [good] all in, in time
        [middle] all in, some were late
        [bad] some are not in
       *[none] nothing due yet
    }
overview-gap-title = Gap of progress and spending
overview-gap-about = Progress minus spending, in percentage points
overview-gap-behind = Left, full bar: spending is ahead
overview-gap-ahead = Right, empty bar: progress is ahead
overview-gap-points =
    { $sign ->
        [plus] +{ AMOUNT($gap) }
       *[none] { AMOUNT($gap) }
    }
overview-gap =
    <b>Gap of progress and spending { $year }</b>
    Progress minus spending, in percentage points. Below nought: money leaves faster than work is done.

    { $lines }
overview-gap-line =
    { $sign ->
        [plus] • { $name }: +{ AMOUNT($gap) }
       *[none] • { $name }: { AMOUNT($gap) }
    }
overview-curve-title = S-curve
overview-curve-plan = Spending milestones (IKPA 2024)
overview-curve-work = Progress of the work
overview-curve-money = Spending (PPA)
overview-curve =
    <b>S-curve { $year }</b>: { $where }
    Progress and spending by the end of each month:
    { $lines }

    Spending milestones (IKPA, for goods spending, as told in 2024):
    { $milestones }
overview-curve-line = • { MONTH($period) }: progress { $progress }, spent { $absorbed }
overview-curve-milestone = • end of { MONTH($period) }: { $percent }%
overview-month-name =
    { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }

# /pekan: the week for whoever leads.

menu-pekan = The week in short
command-pekan = What changed this week
week-page =
    🗓️ <b>The week in short, { $where }</b>
    { SHORTDAY($from) } to { SHORTDAY($to) } · activities of { $year }{ $merged ->
        [1] { "" }
       *[other] { " " }· { $merged } weeks in one
    }

    <b>What changed</b>
    { $changed }

    <b>Who must act</b>
    { $acts }

    <b>How it stands now</b>, the same as /pantau
    { $sums }
week-nothing = Nothing has changed.
week-reports = • Reports: { $received } received, { $verified } verified, { $returned } given back
week-became-late =
    { $count ->
        [1] • ⚠️ Became late, 1 province: { $names }
       *[other] • ⚠️ Became late, { $count } provinces: { $names }
    }
week-came-in =
    { $count ->
        [1] • ✅ Complete again, 1 province: { $names }
       *[other] • ✅ Complete again, { $count } provinces: { $names }
    }
week-names =
    { $more ->
        [0] { $names }
       *[other] { $names }, and { $more } more
    }
week-spent =
    { $sign ->
        [less] • Spending: { MONEY($more) } less
       *[more] • Spending: { MONEY($more) } more
    }
week-output =
    { $sign ->
        [less] • Output: { AMOUNT($more) } { $unit } less
       *[more] • Output: { AMOUNT($more) } { $unit } more
    }
week-output-more = • and { $count } more units of output
week-activities =
    { $sign ->
        [less] • New activities: { $count }, ceiling { MONEY($pagu) } less
       *[more] • New activities: { $count }, ceiling { MONEY($pagu) } more
    }
week-proposals = • Proposals: { $sent } sent, { $approved } approved, { $returned } given back
week-nobody = Nobody. Thanks to everyone.
week-ministry = • Ministry: { $waits }
week-office = { $place }. { $name }: { $waits }
week-office-only = • { $name }: { $waits }
week-offices-more = • and { $count } more offices, see Overview
week-and = { $one }; { $more }
week-waits =
    { $kind ->
        [late] late reports: { $count }{ $days ->
            [0] { "" }
           *[other] {", "}oldest { $days } days
        }
        [correct] reports to correct: { $count }{ $days ->
            [0] { "" }
           *[other] {", "}oldest { $days } days
        }
        [mend] proposals to correct: { $count }{ $days ->
            [0] { "" }
           *[other] {", "}oldest { $days } days
        }
        [verify] reports to verify: { $count }{ $days ->
            [0] { "" }
           *[other] {", "}oldest { $days } days
        }
       *[review] proposals to decide: { $count }{ $days ->
            [0] { "" }
           *[other] {", "}oldest { $days } days
        }
    }
week-sums =
    • Reports in: { $came } of { $due }, { $waiting } waiting for verification
    • Spent { MONEY($spent) } of the ceiling of { MONEY($pagu) } ({ $absorbed }), { $activities } activities
week-standing = • Proposals: { $submitted } waiting for a decision, { $returned } at the offices, { $approved } approved
week-verify-button = Verify
week-proposals-button = Proposals
week-overview-button = Overview

# /tugas: what waits for somebody.

menu-tugas = My duties
command-tugas = What I have to do
duties-none = ✅ All done. Nothing waits for you. Thank you!
duties-list =
    <b>Duties that wait for you: { $count }</b>, the most urgent first

    { $lines }
duties-line =
    { $kind ->
        [late] { $place }. ⚠️ Late reports: { $count }, from { MONTH($period) } on{ $province }{ $when }
        [report] { $place }. Reports of { MONTH($period) }: { $count }{ $province }{ $when }
        [returned] { $place }. Reports given back: { $count }, from { MONTH($period) } on{ $province }{ $when }
        [verify] { $place }. Reports to verify: { $count }{ $when }
        [asked] { $place }. Questions of yours that wait for your answer: { $count }{ $when }
        [review] { $place }. { $count ->
            [one] One proposal waits
           *[other] { $count } proposals wait
        } for a decision{ $when }
        [draft] { $place }. { $count } proposals not sent yet{ $province }{ $when }
        [proposal] { $place }. { $count ->
            [one] One proposal was
           *[other] { $count } proposals were
        } returned{ $province }{ $when }
        [extension] { $place }. Requests for more time: { $count }{ $when }
        [invitation] { $place }. People who opened an invitation and wait for your word: { $count }{ $when }
        [left-behind] { $place }. Officers who left, with work not handed over: { $count }{ $province }{ $when }
        [more-time] { $place }. Requests of your office for more time, waiting for the Ministry: { $count }{ $province }{ $when }
        [cover] { $place }. Colleagues who ask you to act for them: { $count }, from { SHORTDAY($day) }{ $province }
        [uncovered] { $place }. Requests to act for an officer that nobody has accepted: { $count }, from { SHORTDAY($day) }{ $province }
        [office-late] { $place }. ⚠️ Late reports of your office: { $count }, from { MONTH($period) }{ $province }{ $when }
        [office-returned] { $place }. Reports of your office that came back and are not corrected: { $count }{ $province }{ $when }
       *[cases] { $place }. Citizens' questions: { $count }{ $when }
    }
duties-province = {", "}{ $name }
duties-left =
    { $days ->
        [0] {": "}due today
        [1] {": "}1 day left, until { SHORTDAY($day) }
       *[other] {": "}{ $days } days left, until { SHORTDAY($day) }
    }
duties-over = {": "}{ $days } days over, was due { SHORTDAY($day) }
duties-waits =
    { $days ->
        [0] {": "}new today
       *[other] {": "}the oldest for { $days } days
    }
duties-button =
    { $kind ->
        [late] Send what is late
        [report] Report { MONTH($period) }
        [returned] Correct what came back
        [verify] Verify
        [asked] Answer
        [review] Decide proposals
        [draft] Go on with the proposal
        [proposal] Mend the proposal
        [extension] Decide on more time
        [invitation] Look at the invitation
        [left-behind] Hand over the work
        [more-time] Requests for more time
        [cover] Answer the colleague
        [uncovered] Who acts for whom
        [office-late] Look at what is late
        [office-returned] Look at what came back
       *[cases] Citizens' questions
    }

## Proposals

menu-usulan = Proposals
command-usulan = Proposals for the year ahead
proposals-not-yours = Proposals are written by officers of provincial offices and decided by the Ministry.
proposals-no-year = No planning year is open yet. As soon as the Ministry has loaded ceilings and activity types, you can propose.
proposals-no-year-yet =
    <b>Proposals of { $province }</b>
    The Ministry has not opened a planning year yet. You can already prepare KAK and RAB.
proposals-own =
    <b>Proposals { $year }</b>: { $count }{ $pages ->
        [1] { "" }
       *[other] { " " }· page { $page } of { $pages }
    }
    { $rooms }

    { $lines }
proposals-own-line = { $place }. No. { $number } · { $name } · { MONEY($total) } · { $state }
proposals-own-none =
    <b>Proposals { $year }</b>
    { $rooms }

    There is none yet. Writing one takes about five minutes, and you can stop at any time.
proposals-room-of = { $province }: { $room }
proposals-room =
    { $stage ->
        [allocation] allocation ceiling
        [budget] budget ceiling
       *[indicative] indicative ceiling
    } { MONEY($ceiling) }, allotted { MONEY($allotted) }, left { MONEY($left) }
proposals-room-none = no ceiling loaded yet
proposals-new = New proposal
proposals-item = No. { $number } · { $name } · { $state }
proposals-list-button = All proposals
proposals-own-button = My office's proposals
proposals-state =
    { $state ->
        [draft] draft, not sent
        [submitted] with the Ministry
        [returned] returned
        [approved] approved
       *[dropped] deleted
    }
proposals-card =
    <b>Proposal no. { $number }</b> · { $province } · { $year }
    State: { $state }{ $revision ->
        [0] { "" }
        [1] { "" }
       *[other] { " " }(sent { $revision } times)
    }
    { $remarks }
    <b>{ $name }</b>
    Type: { $type } ({ $code }), { $kind }
    Place: { $place }
    Volume: { AMOUNT($volume) } { $unit }
    Participants: { $participants ->
        [none] none
       *[other] { $participants } people
    }
    Schedule: { MONTH($starts) } – { MONTH($ends) }
    Indicator: { $indicator }
    Costs: <b>{ MONEY($total) }</b>, { $lines } lines ({ SPELT($total) } rupiah)
    Province: { $room }

    Complete: { $bar } { $count } of { $most }
    { $documents }
    { $twins }
proposals-returned-parts =
    ↩️ To be mended:
    { $lines }
    {""}
proposals-document-line =
    { $state ->
        [accepted] ✅ { $name }: accepted by the Ministry
        [received] ☑️ { $name }: there
        [unreadable] ⚠️ { $name }: unreadable, send it again
        [expired] ⚠️ { $name }: expired, send a new one
       *[missing] ⬜ { $name }: missing{ $required ->
            [yes] { " " }(required)
           *[no] { "" }
        }
    }
proposals-costs = Cost lines
proposals-nothing = Nothing is missing.
proposals-no-indicator = Not in the list
proposals-none = None
proposals-part =
    { $part ->
        [name] Name
        [place] Place
        [volume] Volume
        [participants] Participants
        [indicator] Indicator
        [schedule] Schedule
        [costs] Cost lines
       *[document] { $name }
    }
proposals-remark = • { $part }: <b>{ $reason }</b>
proposals-reason =
    { $reason ->
        [wrong] Wrong
        [missing] Missing or not enough
        [outdated] Out of date
        [unreadable] Unreadable
        [duplicate] Duplicate
       *[other] { $words }
    }
proposals-schedule = { MONTH($starts) } – { MONTH($ends) }
proposals-record-button = Who changed proposal no. { $number }?
proposals-papers-button = Supporting data
proposals-papers-fill = Add supporting data
proposals-costs-button = Enter costs
proposals-costs-look = See the cost lines
proposals-change = Change something
proposals-choose-part = Which part of proposal no. { $number } do you want to change?
proposals-mend = Fill in: { $part }
proposals-mend-too = If need be: { $part }
proposals-back-to = To proposal no. { $number }
proposals-send = Send proposal no. { $number }
proposals-send-again = Send proposal no. { $number } again
proposals-recall = Take back no. { $number }
proposals-drop = Delete draft no. { $number }
proposals-dropped = 🗑️ Proposal no. { $number } “{ $name }” is out of the list.
proposals-restore = Undo deleting no. { $number }
proposals-unknown = I cannot find that proposal for you.
proposals-type-gone = That activity type is no longer in the Ministry's list. Begin a new proposal and choose from the newest list.
proposals-indicator-gone = That indicator is not of this proposal's year. Choose from the newest list.
proposals-closed =
    { $state ->
        [submitted] Proposal no. { $number } is with the Ministry and cannot be changed now. To mend it, take it back first.
       *[other] Proposal no. { $number } is approved and cannot be changed any more.
    }
proposals-part-closed = That part of proposal no. { $number } was not returned, so it need not and cannot be changed.
proposals-not-waiting = Proposal no. { $number } is not waiting for the Ministry, so it cannot be taken back.
proposals-schedule-wrong = The schedule must be in order and within { $year }.
proposals-costs-many = At most { $most } cost lines. Join those of a kind.
proposals-costs-huge = The sum is too large for one activity. Check its zeros.
proposals-incomplete = Proposal no. { $number } is not complete. Open it to see what is missing.

proposals-ask-province = A proposal for which <b>province</b>?
proposals-ask-type = Which <b>type of activity</b> do you propose? Choose, or type a part of its name.
proposals-ask-name =
    What is the <b>name of the activity</b>? Example: <b>{ $type } angkatan I</b>.
proposals-ask-place = <b>Where</b> will it be? Example: <b>Kabupaten Garut, sentra kulit Sukaregang</b>.
proposals-ask-volume = What is its <b>volume of output</b>, in { $unit }? Example: <b>20</b>.
proposals-ask-participants = How many <b>participants</b> do you expect? Example: <b>20</b>.
proposals-ask-indicator = Which <b>indicator</b> does this activity serve?
proposals-ask-starts = From <b>which month</b>? Choose, or type one, such as <b>Maret</b>.
proposals-ask-ends = Until <b>which month</b>?
proposals-month-unclear = Write one month, such as <b>Maret</b>.
proposals-month-early = That month is before the first one. Choose the same month or a later one.
proposals-words-short = Write a little more, in letters. Example: <b>Kabupaten Garut</b>.
proposals-confirm =
    <b>Please check: proposal of { $province }</b>
    Type: { $type }, { $kind }
    Name: { $name }
    Place: { $place }
    Volume: { AMOUNT($volume) } { $unit }
    Participants: { $participants ->
        [none] none
       *[other] { $participants } people
    }
    Indicator: { $indicator }
    Schedule: { MONTH($starts) } – { MONTH($ends) }

    Keep it as a draft? Costs come next, then supporting data. Nothing is sent yet.
proposals-confirm-yes = Keep the draft
proposal-label =
    { $question ->
        [province] Province
        [type] Type of activity
        [name] Name
        [place] Place
        [volume] Volume
        [participants] Participants
        [indicator] Indicator
        [starts] First month
       *[ends] Last month
    }
proposal-help =
    { $question ->
        [province] Choose the province that proposes.
        [type] The Ministry sets the types, with KRO/RO code and unit. Type for example <b>bimtek</b>.
        [name] The name as in the KAK, such as <b>Bimtek WUB pangan olahan</b>.
        [place] Regency or city, and the sentra if there is one.
        [volume] A whole number, in the unit of the type. Example: <b>20</b>.
        [participants] How many people will take part, about. Without any: choose <b>None</b>.
        [indicator] The indicator of Renstra or RPJMN whose target this activity helps to reach.
        [starts] The first month of work. From then on the activity is reported.
        [ends] The last month of work.
       *[end] Check what you entered, then keep it. All of it can be changed before it is sent.
    }
proposal-part-label =
    { $question ->
       *[other] Entry
    }
proposal-part-help =
    { $question ->
       *[other] Enter what is right for this part. The other parts stay as they are.
    }

proposals-ask-cost =
    <b>Costs of proposal no. { $number }</b>
    { $lines }

    Sum: <b>{ MONEY($total) }</b> ({ SPELT($total) } rupiah)

    { $count ->
        [0] Write the first line: name, number, unit, price. Example: <b>Narasumber 10 OJ x 900 ribu</b>.
       *[other] Write the next line, such as <b>Konsumsi 40 orang x 3 hari x 50rb</b>. To remove one: <b>delete 1</b>.
    }
proposals-cost-line = { $place }. { $what }: { AMOUNT($quantity) } { $unit } × { MONEY($price) } = { MONEY($sum) }
proposals-costs-more = … { $count } lines before
proposals-costs-none = No line yet.
proposals-costs-done = Done
proposals-costs-later = Later
proposals-costs-undo = Remove the last line
proposals-costs-sheet = Fill in an XLSX sheet
proposals-costs-sheet-out =
    The cost sheet of proposal no. { $number }. One row for each cost; then send it back here.
    No column for totals is needed: I add them up.
proposals-costs-look-all =
    <b>Costs of proposal no. { $number }</b>: { $count } lines{ $pages ->
        [1] { "" }
       *[other] { " " }· page { $page } of { $pages }
    }
    { $lines }

    Sum: <b>{ MONEY($total) }</b> ({ SPELT($total) } rupiah)
proposals-cost-no-line = There is no line { $place }.
proposals-cost-unclear =
    { $why ->
        [quantity] The number is not clear in “{ $text }”. Write a whole one: <b>Modul 40 buku x 35rb</b>.
        [price] The price is not clear in “{ $text }”. Write for example <b>2,5 juta</b> or <b>Rp350.000</b>.
       *[shape] I do not understand “{ $text }” yet. Write name, number, unit, x, price: <b>Narasumber 10 OJ x 900 ribu</b>.
    }
proposal-cost-label =
    { $question ->
       *[line] Cost line
    }
proposal-cost-help =
    { $question ->
       *[line] One line for one cost: <b>Sewa gedung 2 hari x 2,5 juta</b>. Or with semicolons: <b>Sewa gedung; 2; hari; 2.500.000</b>. Every line is kept at once.
    }
proposals-sheet-read =
    The cost sheet has { $count } lines for proposal no. { $number }.
    Sum: <b>{ MONEY($total) }</b> ({ SPELT($total) } rupiah)

    Use it? All lines there are now will be replaced.
proposals-sheet-use = Use { $count } lines, { MONEY($total) }, no. { $number }
proposals-sheet-wrong =
    { $count } cells cannot be used yet. Nothing has changed.
    { $lines }

    Mend them, then send the sheet again.
proposals-sheet-empty = The sheet has no cost line yet.
proposals-sheet-much = The sheet is too long or its sum too large: at most { $most } lines.
proposals-sheet-used = That sheet has been used, or is not yours. Send it again if need be.
planning-sheet-cell =
    • cell { $cell }: { $kind ->
        [empty] empty; for example: { $right }
        [number] “{ $what }” is no clear number; for example: { $right }
        [twice] “{ $what }” stands above already
        [long] “{ $what }” is too long; at most { $right } letters
       *[unknown] “{ $what }” is not known; for example: { $right }
    }
planning-sheet-columns = On the sheet “{ $sheet }” these columns are not in the first row: { $missing }.

proposals-papers =
    <b>Supporting data of proposal no. { $number }</b>
    { $name }

    Complete: { $bar } { $count } of { $most }
    { $documents }
proposals-paper-in =
    ☑️ <b>{ $paper }</b> is in proposal no. { $number }.
    { $name }
    { $small }

    Complete: { $bar } { $count } of { $most }
    { $documents }
proposals-paper-small = ⚠️ This photo is small ({ $width } × { $height }); its words may be unreadable. It is kept. If you can, send it again as a <b>File</b>, which replaces the photo.
proposals-twin =
    { $alike ->
        [yes] ⚠️ The picture of { $name } looks the same as in proposal no. { $number }, { $province }
       *[no] ⚠️ The file of { $name } is the same as in proposal no. { $number }, { $province }
    }
proposals-twin-look = Compare { $name } no. { $number }
proposals-paper-send = Send { $name }
proposals-paper-look = See { $name }
proposals-paper-old = The old one: { $part }
proposals-paper = { $name }, proposal no. { $number }
proposals-ask-paper =
    Send <b>{ $name }</b> as one file: PDF, XLSX, DOCX, or a clear photo.
    So that its words stay sharp, choose <b>File</b> when you attach it.
    No identity cards, please; leave NIK in a CPCL empty.
proposal-paper-label =
    { $question ->
       *[file] File
    }
proposal-paper-help =
    { $question ->
       *[file] One file for one document. Several pages: join them into one PDF. What you send again replaces the old one.
    }
proposals-file-lost =
    { $why ->
        [big] ⚠️ <b>{ $name }</b> for proposal no. { $number } cannot be kept: it is larger than 20 MB. Send a smaller one.
        [kind] ⚠️ <b>{ $name }</b> for proposal no. { $number } cannot be read: neither a photo nor a document. Send it again as PDF or photo.
       *[gone] ⚠️ <b>{ $name }</b> for proposal no. { $number } cannot be fetched from Telegram. Send it once more.
    }

proposals-lacking =
    Proposal no. { $number } cannot be sent yet: { $bar } { $count } of { $most }
    Missing:
    { $lines }
proposals-send-confirm =
    <b>Send proposal no. { $number } to the Ministry?</b>
    { $province } · { $year }
    { $name }
    { $type }, { $place }
    Volume: { AMOUNT($volume) } { $unit }
    Schedule: { MONTH($starts) } – { MONTH($ends) }
    Costs: <b>{ MONEY($total) }</b> ({ SPELT($total) } rupiah)
    Complete: { $bar } { $count } of { $most }

    { $warnings }
proposals-warning-none = ✅ All is there.
proposals-warning-lacks = ⚠️ Not there yet: { $name }. You may send it so; the Ministry may ask for it.
proposals-warning-same = ⚠️ Unchanged since it was returned: { $part }.
proposals-warning-ceiling = ⚠️ Above what is left of the ceiling, { MONEY($left) }, by { MONEY($over) }.
proposals-send-yes = Yes, send no. { $number }
proposals-sent =
    ✅ Proposal no. { $number } is with the Ministry.
    { $name }, { MONEY($total) }
    { $receipt }

    We tell you as soon as it is decided.
proposals-told-sent =
    📥 { $revision ->
        [1] New proposal
       *[other] Mended proposal (sent { $revision } times)
    } no. { $number } from { $province }: { $name }, { MONEY($total) }.
proposals-look = See proposal no. { $number }

proposals-queue-button = Queue of proposals
proposals-desk-no-year = No planning year is loaded yet. An administrator loads it from an XLSX sheet with /usulan.
proposals-queue-empty = ✅ No proposal for { $year } is waiting. We tell you about new ones here at once.
proposals-queue =
    <b>{ $count } proposals are waiting</b>, the oldest first{ $pages ->
        [1] { "" }
       *[other] { " " }· page { $page } of { $pages }
    }.

    { $lines }
proposals-queue-line = { $place }. No. { $number } · { $province } · { $name } · { MONEY($total) }
proposals-queue-item = No. { $number } · { $province } · { $name } · { MONEY($total) }
proposals-approve = Approve no. { $number }
proposals-return = Return parts of no. { $number }
proposals-compare = Compare the sendings
proposals-compare-none = Proposal no. { $number } was never returned, so there is nothing to compare.
proposals-compared =
    <b>Proposal no. { $number }</b> · { $province }
    { $name }
    Sending { $before } beside sending { $revision }

    Returned:
    { $remarks }

    Changed:
    { $lines }
proposals-difference = • { $part }: { $before } → <b>{ $after }</b>
proposals-no-difference = • Nothing has changed.
proposals-costs-difference = • Cost lines: { MONEY($before) } → <b>{ MONEY($after) }</b>
proposals-cost-difference =
    { $change ->
        [gone] – { $what }: { AMOUNT($quantity) } { $unit } × { MONEY($price) } = { MONEY($sum) }
       *[come] + { $what }: { AMOUNT($quantity) } { $unit } × { MONEY($price) } = { MONEY($sum) }
    }
proposals-file =
    { $there ->
        [yes] a file
       *[no] none yet
    }
proposals-approve-confirm =
    <b>Approve proposal no. { $number }?</b>
    { $province } · { $name }
    Allotted: <b>{ MONEY($total) }</b> ({ SPELT($total) } rupiah)
    Province: { $room }
    Left afterwards: { MONEY($after) }

    Once approved, it is an activity and reported every month.
proposals-approve-yes = Yes, approve no. { $number }
proposals-approved =
    ✅ Proposal no. { $number } is approved and an activity now. The office has been told.
    { $province } · { $name } · { MONEY($total) }
    Province: { $room }
    { $receipt }
    { $left ->
        [0] Nothing else is waiting.
       *[other] Still waiting: { $left }.
    }
proposals-told-approved =
    ✅ The Ministry has approved proposal no. { $number }: { MONEY($total) }.
    { $name }
    It is reported every month from { MONTH($starts) } on, with /lapor.
    { $receipt }
proposals-decided-already =
    { $by ->
        [none] The office has taken proposal no. { $number } back. Nothing has changed.
       *[other] { $state ->
            [approved] Proposal no. { $number } was approved by { $by } on { MOMENT($at) }. Nothing has changed.
           *[returned] Proposal no. { $number } was returned by { $by } on { MOMENT($at) }. Nothing has changed.
        }
    }
proposals-no-ceiling = No ceiling of this province for { $year } is loaded, so nothing can be allotted. Ask an administrator to load it.
proposals-over-ceiling =
    Proposal no. { $number } ({ MONEY($total) }) is above the ceiling by <b>{ MONEY($over) }</b>.
    Ceiling { MONEY($ceiling) }, allotted { MONEY($allotted) }. Return its costs or its volume to be fitted.
proposals-ask-parts =
    { $count ->
        [0] Which parts of proposal no. { $number } must be mended? Tap all that are wrong; the others are not opened again.
       *[other] Parts returned of proposal no. { $number }: { $count }. Tap again to add or take away, then <b>Go on</b>.
    }
proposals-pick =
    { $picked ->
        [yes] ✓ { $part } (returned)
       *[no] { $part }
    }
proposals-pick-done = Go on: { $count } parts
proposals-pick-hint = Tap the parts that are wrong in the list.
proposals-ask-reason =
    <b>{ $part }</b>: what is wrong?
    Choose, or write it in your own words. The office reads them as they are.
proposals-returned =
    ↩️ Proposal no. { $number } is returned. The office has been told.
    { $province } · { $name }
    { $lines }
    { $receipt }
    { $left ->
        [0] Nothing else is waiting.
       *[other] Still waiting: { $left }.
    }
proposals-told-returned =
    ↩️ The Ministry returns these parts of proposal no. { $number } “{ $name }”:
    { $lines }
    { $receipt }

    All other parts are right and need not be entered again.
proposals-mend-now = Mend no. { $number }
proposal-return-label =
    { $question ->
        [parts] Parts
       *[other] Reason
    }
proposal-return-help =
    { $question ->
        [parts] Tap every part that is wrong. Only those are opened again for the office; other documents count as accepted.
       *[other] The officer reads the reason. Example: <b>the price is above the price compared with</b>.
    }
record-what-proposal =
    { $verb ->
        [created] Proposal no. { $number } was <b>written</b>.
        [submitted] Proposal no. { $number } was <b>sent</b>{ $revision ->
            [1] { "" }
           *[other] { " " }(sending { $revision })
        }.
        [recalled] Proposal no. { $number } was <b>taken back</b> by the office.
        [returned] Proposal no. { $number } was <b>returned</b> to be mended.
        [consented] Proposal no. { $number } was <b>approved by the first verifier</b> and waits for the second.
        [approved] Proposal no. { $number } was <b>approved</b> and is an activity.
        [dropped] Proposal no. { $number } was <b>taken out of the list</b>.
       *[restored] Proposal no. { $number } was <b>put back into the list</b>.
    }

proposals-own-sent = You wrote or sent proposal no. { $number } yourself. Another verifier decides about it.
proposals-second-needed = You have approved proposal no. { $number } already. Another verifier decides as the second person.
proposals-first =
    👥 Approved by one verifier{ $by ->
        [none] { "" }
       *[other] { " " }({ $by })
    }, waits for the second.
    {""}
proposals-review = Look at proposal no. { $number }
proposals-consented =
    👥 Your approval of proposal no. { $number } is noted. It is a large sum, so one more verifier is needed.
    { $province } · { $name } · { MONEY($total) }
    { $receipt }
    { $others ->
        [0] ⚠️ There is no other verifier yet. Ask the administrator to invite somebody.
        [one] { $others } other verifier has been told.
       *[other] { $others } other verifiers have been told.
    }
    { $left ->
        [0] Nothing else waits for you.
       *[other] Still waiting: { $left }
    }
proposals-second-asked =
    👥 Proposal no. { $number } was approved by { $by }. It is a large sum, so you are needed as the second person.
    { $province } · { $name } · { MONEY($total) }
proposals-told-consented =
    👥 Proposal no. { $number } was approved by one verifier. As it is a large sum, one more person looks at it.
    { $name }
    { $receipt }
proposals-told-first =
    { $outcome ->
        [approved] ✅ Proposal no. { $number }, which you approved, has been approved by { $by } as well and is an activity now.
       *[returned] ↩️ Proposal no. { $number }, which you approved, has been returned by { $by }.
    }
    { $province } · { $name }
    { $receipt }

proposals-national-button = National picture
proposals-national =
    <b>Proposals { $year }, { $provinces } provinces</b>
    Ready { $ready } · with the Ministry { $waiting } · in correction { $correction } · missing { $missing }
    Proposed { MONEY($asked) }, allotted { MONEY($allotted) }, ceilings { MONEY($ceiling) }

    Sums and ceilings in million rupiah:
    { $lines }
proposals-national-line =
    { $state ->
        [missing] ⬜ { $province }: no proposal, ceiling { $ceiling ->
            [none] –
           *[other] { AMOUNT($ceiling) }
        }
        [correction] ↩️ { $province }: in correction, proposals { $proposals }, { AMOUNT($million) } of { $ceiling ->
            [none] –
           *[other] { AMOUNT($ceiling) }
        }{ $over ->
            [0] { "" }
           *[other] , { AMOUNT($over) } too much
        }
        [waiting] ⏳ { $province }: waiting, proposals { $proposals }, { AMOUNT($million) } of { $ceiling ->
            [none] –
           *[other] { AMOUNT($ceiling) }
        }{ $over ->
            [0] { "" }
           *[other] , { AMOUNT($over) } too much
        }
       *[ready] ✅ { $province }: ready, proposals { $proposals }, { AMOUNT($million) } of { $ceiling ->
            [none] –
           *[other] { AMOUNT($ceiling) }
        }
    }
proposals-indicators-button = Volume and targets
proposals-indicators =
    <b>Volume proposed for { $year } and targets of indicators</b> ({ $count })

    { $lines }
proposals-indicators-none = No indicator is loaded yet.
proposals-indicator-line =
    <b>{ $code }</b> { $name }
    { $bar } approved { AMOUNT($approved) }, proposed { AMOUNT($sent) } of a target of { AMOUNT($target) } { $unit }

planning-button = Planning sheet
planning-download = Download the XLSX sheet
planning-send = Send the sheet
planning-none = There is no planning year yet. Download the sheet, fill in ceilings, indicators, activity types and supporting documents, and send it back.
planning-home =
    <b>Planning year { $year }</b>
    Ceilings: { $provinces } provinces, { MONEY($total) }
    Indicators: { $indicators }
    Activity types: { $types }
    Supporting documents: { $documents }

    All of it is changed with its sheet. A sheet of a later year opens that year.
planning-sheet-out =
    The planning sheet of { $year }. The kinds of pembinaan are on the sheet <b>pembinaan</b> and may be changed; the other sheets name them by place or code. On data_dukung that may be empty: wanted for all kinds. Column kro_ro may be empty.
    The ceiling that counts is the last one filled in. Targets may be for several years: one column a year.
planning-ask-sheet = Send the <b>planning sheet</b> (XLSX) as a file. Nothing is in force before you say so.
planning-sheet-no-year = The sheet “tahun” is missing or empty. Use the sheet from the button <b>Download the XLSX sheet</b>.
planning-sheet-read =
    <b>The planning sheet of { $year } is read</b>
    Ceilings: { $provinces } provinces, { MONEY($total) } ({ SPELT($total) } rupiah)
    Indicators: { $indicators }
    Kinds of pembinaan: { $kinds ->
        [0] unchanged
       *[other] { $kinds }
    }
    Activity types: { $types }
    Supporting documents: { $documents }, { $required } of them required

    Put it in force?
planning-use = Put { $year } in force
planning-in-force =
    ✅ The planning year { $year } is in force.
    Ceilings: { $provinces } provinces, { MONEY($total) }
    Indicators: { $indicators } · activity types: { $types } · supporting documents: { $documents }, required { $required }
    { $told ->
        [0] { "" }
       *[other] Officers told that proposals are open: { $told }.
    }
planning-told-open = 🗓️ The Ministry has opened planning for { $year }. Proposals can be written now with /usulan.
plan-label =
    { $question ->
       *[file] File
    }
plan-help =
    { $question ->
       *[file] Use the sheet from the button <b>Download the XLSX sheet</b>, so that its sheets and columns fit.
    }

## Choosing the participants of a class (choosing)

command-peserta = Participants of classes: choose, waiting list, CPCL
classes-button = My classes
choosing-unknown = There is no such class or registration in your province.
choosing-none =
    There is no class in your province yet.

    A class is opened from its activity. Then whoever registers appears here.
choosing-classes =
    <b>Classes and who registered</b>
    { $paged }
    { $lines }
choosing-class =
    { $place }. <b>{ $title }</b>, { DAYS($first, $last) }: { $chosen } of { $quota } places taken{ $registered ->
        [0] { "" }
       *[other] , <b>{ $registered } undecided</b>
    }{ $waiting ->
        [0] { "" }
       *[other] , { $waiting } waiting
    }{ $refused ->
        [0] { "" }
       *[other] , { $refused } refused
    }{ $withdrawn ->
        [0] { "" }
       *[other] , { $withdrawn } withdrawn
    }
choosing-classes-button = All classes
choosing-list-button = Who registered
choosing-card-button = To that person
choosing-next-button = Next: { $name }
choosing-file-button = Download CPCL (XLSX)
choosing-list =
    <b>{ $title }</b>
    Chosen { $chosen } of { $quota } places, { $count ->
        [0] nobody has registered
        [one] one registration
       *[other] { $count } registrations
    }
    { $paged }
    { $lines }
choosing-line = { $place }. { $name } → { choosing-state } · { $result }{ $alike ->
        [yes] { " " }⚠ perhaps twice
       *[no] { "" }
    }
choosing-state =
    { $state ->
        [chosen] chosen
        [waiting] waiting list no. { $line }
        [refused] refused
        [withdrawn] withdrawn
       *[registered] undecided
    }
choosing-not-shared = result of the check not shared
choosing-word = { $word }
choosing-card =
    <b>{ $name }</b>: { $state }
    { $title }{ $has_reason ->
        [yes] { "\u000A" }Reason: { $reason }
       *[no] { "" }
    }
    Registered { DAY($registered) }{ $has_phone ->
        [yes] , phone { $phone }
       *[no] , phone number not shared
    }

    { $shared ->
        [no] The result of the check is not shared.
       *[yes] <b>Result of the check:</b> { $result }
    }
    { $told }
    { $conditions }

    { $documents }
    { $doubts }
choosing-told-fact = • { $label } → { $answer }
choosing-condition =
    { $met ->
        [no] ✗
       *[open] ?
    } { $text }
    { $source }
choosing-document =
    { $seen ->
        [yes] ✓ { $name }: seen at the office
       *[no] – { $name }: not seen yet
    }
choosing-alike = ⚠ { $name } gave the same phone number. Make sure that it is not the same person.
choosing-elsewhere = ⚠ Also registered for “{ $title }”, on the same days.
choosing-choose = Choose
choosing-wait = Waiting list
choosing-refuse = Refuse, with a reason
choosing-saw = Seen: { $name }
choosing-ask-reason =
    Why is <b>{ $name }</b> not chosen? They are told this reason.

    Pick one, or write it in your own words.
refusing-label = Reason
refusing-help =
    A clear reason helps that person to do better next time. Pick one, or write your own, such as <b>This class is for makers of chips only</b>.
choosing-reason-unfit = The conditions are not met yet
choosing-reason-papers = The documents are not complete
choosing-reason-earlier = Was in a similar class before
choosing-decided =
    ✓ { $name }: { $state ->
        [chosen] chosen
        [waiting] on the waiting list
       *[refused] refused
    }. { $told ->
        [yes] They are told.
       *[no] Their account is deleted, so they are not told in the chat.
    }
    { $receipt }
choosing-decided-already =
    Decided already: { $state ->
        [chosen] chosen
        [waiting] waiting list
       *[refused] refused
    }{ $by ->
        [none] { "" }
       *[other] , by { $by }
    }. Nothing has changed.
choosing-full = All { $quota } places are taken. Use the waiting list, or raise the quota of the class first.
choosing-withdrew = That person has withdrawn, or had their data deleted.
choosing-moved-up = <b>{ $name }</b> moved up from the waiting list and is now chosen for “{ $title }”, as a place became free. They are told.
choosing-told =
    { $state ->
        [chosen] <b>You are chosen</b> for the class “{ $title }”.
        [waiting] You are on the <b>waiting list</b> of the class “{ $title }”. When a place becomes free you are told at once.
       *[refused] Sorry, this time you are <b>not chosen</b> for the class “{ $title }”.
    }
    { $state ->
        [refused] Reason given by the office: { $reason }
       *[other] Place: { $place }. { DAYS($first, $last) }.
    }{ $state ->
        [chosen] { "\u000A" }You cannot come? Open “My classes” and withdraw, so that somebody else can have the place.
       *[other] { "" }
    }
    { $receipt }
choosing-file =
    CPCL of “{ $title }”: { $count } names. The NIK column is empty: it is filled in outside, at the office. Do not send a file with NIK to this chat.
choosing-file-note = The NIK column is filled in outside, at the office. No file with NIK is sent to the bot.

## Classes (classes, joining)

menu-kelas = Classes
command-kelas = Classes: register, or open one as an officer
classes-office = <b>Classes</b>: open one from an activity of your province, or choose its participants.
classes-open = Open a class
classes-near = Classes in my province
classes-own =
    <b>Your registrations</b>
    { $lines }
classes-own-line = { $place }. { $title } → { $state ->
        [chosen] chosen
        [waiting] waiting list
        [refused] not chosen
        [withdrawn] withdrawn
       *[registered] the office has not decided yet
    }, from { SHORTDAY($first) }
classes-own-none =
    You are not registered for any class.

    You have a link or a QR code from the office? Just open it. Or see what is open in your province.
classes-where-unknown = Your province is not known. Answer the check and keep your answers, or open the link of the office.
classes-here =
    <b>Classes open in { $province }</b>
    { $lines }
classes-here-none = No class is open in { $province } yet. Keep the result of your check: when a class fits, you are told.
classes-line = { $place }. { $title } → { $where }, from { SHORTDAY($first) }, register until { SHORTDAY($until) }
classes-link-unknown = That is not the link of a class that is still there. Ask the office for a new one.
classes-look = See the class
classes-page =
    <b>{ $title }</b>
    { $place }, { $province }
    { DAYS($first, $last) }
    { $state ->
        [closed] <b>This class is called off.</b>
        [late] Registration is closed ({ DAY($until) }).
       *[open] Register until { DAY($until) }.
    }
    Places: { $quota }, taken { $taken }{ $full ->
        [yes] . It is full: whoever registers now is on the waiting list
       *[no] { "" }
    }{ $has_programme ->
        [yes] { "\u000A" }Programme: { $programme }
       *[no] { "" }
    }{ $has_note ->
        [yes] { "\u000A" }{ $note }
       *[no] { "" }
    }{ $has_topics ->
        [yes] { "\u000A\u000A" }<b>Topics</b>{ "\u000A" }{ $topics }
       *[no] { "" }
    }

    <b>To be shown at the office</b>
    { $documents }{ $mine ->
        [registered] { "\u000A\u000A" }You are registered; the office has not decided yet.
        [chosen] { "\u000A\u000A" }<b>You are chosen.</b>
        [waiting] { "\u000A\u000A" }You are on the waiting list.
        [refused] { "\u000A\u000A" }This time you are not chosen.
        [withdrawn] { "\u000A\u000A" }You have withdrawn.
       *[none] { "" }
    }
classes-item = • { $name }
classes-no-documents = Nothing.
classes-join = Register
classes-leave = Withdraw from this class
classes-leave-sure = Withdraw from “{ $title }”? Your place goes to somebody else at once.
classes-leave-yes = Yes, withdraw
classes-leave-no = Leave it as it is
classes-left = You have withdrawn from “{ $title }”. While registration is open you may register again.
classes-withdrew-told = { $name } has withdrawn from “{ $title }”. A place is free, and nobody waits for it.
classes-flyer = Link and QR code
classes-forward =
    <b>{ $title }</b>
    { $place }, { $province }. { DAYS($first, $last) }, { $quota } places. Register until { DAY($until) }:
    { $link }{ $has_topics ->
        [yes] { "\u000A\u000A" }Topics:{ "\u000A" }{ $topics }
       *[no] { "" }
    }

    Forward this message, or print the QR code.
classes-change = Change the class
classes-close = Call the class off
classes-close-sure = Call off “{ $title }”? Everybody who registered is told.
classes-close-yes = Yes, call it off
classes-closed =
    “{ $title }” is called off. Everybody who registered is told.
    { $receipt }
classes-closed-already = That class has been called off.
classes-too-late = Registration for that class was closed on { DAY($until) }.
classes-registered-already = You are registered for “{ $title }” already. See “My classes”.
classes-not-registered = You are not registered for that class.
classes-moved =
    The class “{ $title }” is changed: { $place }, { DAYS($first, $last) }.

    You cannot come? Open “My classes” and withdraw.
    { $receipt }
classes-called-off =
    Sorry, the class “{ $title }” ({ DAY($first) }) is called off by the office.
    { $receipt }
classes-news =
    <b>A new class in { $province }</b>: { $title }
    { $place }, { DAYS($first, $last) }, { $quota } places. Register until { DAY($until) }.{ $has_topics ->
        [yes] { "\u000A" }Topics:{ "\u000A" }{ $topics }
       *[no] { "" }
    }

    You are told because your check or your wish fits { $programme }.
classes-no-activity = Your province has no activity this year yet. A class is opened from an activity.
classes-ask-activity = Which <b>activity</b> is this class part of?
classes-ask-title = What is the <b>name of the class</b>? Write it, or take the name of the activity.
classes-ask-place = <b>Where</b>? Example: <b>Balai Desa Sukaregang, Kabupaten Garut</b>.
classes-ask-days = <b>When</b>? Example: <b>{ DATE($example) }</b>, or several days: <b>{ DAYS($example, $several) }</b>.
classes-ask-until = Register <b>until which day</b>?
classes-until-day = { DAY($day) }
classes-ask-quota = How many <b>places</b>? Example: <b>20</b>.
classes-ask-topics =
    Which <b>topics</b>? One on each line, or with commas between them, such as <b>packaging, permits, marketing</b>.
classes-without-topics = No topics
classes-topics-many = At most { $most } topics.
classes-ask-documents =
    Which <b>documents</b> do you want to see at the office? With commas between them, such as <b>KTP, NIB</b>.

    They are only looked at; the bot never keeps them.
classes-without-documents = No documents
classes-without-note = No message
classes-documents-many = At most { $most } documents.
classes-ask-programme = The conditions of which <b>programme</b> judge who registers? Whoever's check fits is told.
classes-no-programme = No programme
classes-ask-note = A <b>message</b> for whoever registers? Such as: <b>Lunch is provided</b>.
classes-day-late = { DAY($last) } at the latest.
classes-days-wrong = The last day cannot be before { DAY($first) }, nor more than { $most } days after it.
classes-until-late = Registration closes on the last day of the class at the latest, { DAY($last) }.
classes-confirm =
    <b>Check first</b>
    { $title }{ $named_alike ->
        [yes] { "" }
       *[no] { " " }({ $activity })
    }
    { $place }, { $province }
    { DAYS($first, $last) }, { $quota } places
    Register until { DAY($until) }
    { $has_programme ->
        [yes] Programme: { $programme }
       *[no] No programme
    }{ $has_topics ->
        [yes] { "\u000A" }Topics:{ "\u000A" }{ $topics }
       *[no] { "" }
    }
    Documents:
    { $documents }{ $has_note ->
        [yes] { "\u000A" }Message: { $note }
       *[no] { "" }
    }

    { $told ->
        [0] Nobody is told yet; pass the link on.
        [one] One person is told.
       *[other] { $told } people are told.
    }
classes-confirm-yes = Open this class
classes-opened =
    ✓ <b>{ $title }</b> is open. { $told ->
        [0] Pass the link on.
        [one] One person is told when awake.
       *[other] { $told } people are told when awake.
    }
    { $receipt }
classes-changed =
    ✓ <b>{ $title }</b> is changed. Whoever is registered is told when the days or the place are others.
    { $receipt }
classes-label =
    { $question ->
        [activity] Activity
        [title] Name of the class
        [place] Place
        [first] First day
        [last] Last day
        [until] Register until
        [quota] Number of places
        [topics] Topics
        [documents] Documents
        [programme] Programme
       *[note] Message
    }
classes-help =
    { $question ->
        [topics] What will be taught, one on each line. It stands on the page of the class; not known yet? Pick <b>No topics</b>.
        [documents] Names of documents with commas between them, such as <b>KTP, NIB</b>. Only who saw them and when is kept.
        [programme] The check of whoever registers, if shared, is judged by the conditions of this programme.
       *[other] Type the answer, or pick a button. <b>Back</b> changes the answer before.
    }
joining-ask-name = Your name for the list of participants? Write it as you want it on the letter of invitation.
joining-name = { $name }
joining-name-short = Write the name in letters.
joining-ask-phone =
    A <b>phone</b> number that the office may see? Example: <b>0812 3456 7890</b>.

    You may leave it out. Never write your NIK.
joining-no-phone = No number
joining-phone-unclear = “{ $text }” is no mobile number. Example: <b>0812 3456 7890</b>.
joining-ask-share =
    May the office see these <b>answers of your check</b>? From them it knows which conditions are met.

    { $lines }
joining-share = Yes, they may
joining-share-not = No
joining-confirm =
    <b>Register for “{ $title }”?</b>
    Name: { $name }
    { $has_phone ->
        [yes] Phone: { $phone }
       *[no] Phone: not shared
    }
    { $shared ->
        [yes] Answers of the check: shared
       *[no] Answers of the check: not shared
    }{ $full ->
        [yes] { "\u000A" }The class is full: you may be put on the waiting list.
       *[no] { "" }
    }

    Seen by the office of { $province } and the Ministry only. You can withdraw at any time.
joining-confirm-yes = Register
joining-done =
    ✓ <b>You are registered</b> for “{ $title }”. The office of { $province } decides who takes part; you are told here.
    { $receipt }
joining-news = Somebody has registered for “{ $title }”.
joining-label =
    { $question ->
        [name] Name
        [phone] Phone
       *[share] Answers of the check
    }
joining-help =
    { $question ->
        [phone] A mobile number such as <b>0812 3456 7890</b>, or <b>No number</b>.
        [share] Only the answers written above are shared, and only for this class.
       *[name] The name as on an invitation, without NIK.
    }

## Broadcasts (/siaran)

menu-siaran = Broadcasts
command-siaran = Broadcasts: write, approve, follow; or choose your news
broadcasts-message =
    { $body }

    <i>Broadcast of the Ministry of Industry no. { $number }</i>{ $corrected ->
        [yes] { " " }· <i>corrected</i>
       *[no] { "" }
    }{ $read ->
        [yes] { "\u000A" }✓ You have read this broadcast.
        [asked] { "\u000A" }When you have read it, press <b>I have read it</b>.
       *[no] { "" }
    }
broadcasts-read = I have read it
broadcasts-read-thanks = ✓ Noted: you have read broadcast no. { $number }. Thank you.
broadcasts-mute = No more news like this
broadcasts-not-recipient = This button is for recipients of the broadcast. A preview notes nothing.
broadcasts-muted = All right. No more news about <b>{ broadcasts-topic-word }</b>. Duties of the office still come.
broadcasts-topic-word =
    { $subject ->
        [duty] duties of the office
        [programmes] programmes and support
        [training] training
        [events] exhibitions and events
       *[notices] general notices
    }
broadcasts-hush = Mute: { broadcasts-topic-word }
broadcasts-unhush = Unmute: { broadcasts-topic-word }
broadcasts-topic = { $on ->
        [yes] ✓
       *[no] ✗
    } { $subject }
broadcasts-mine =
    <b>News from the ministry</b>
    { $lines }

    News that is muted is not sent any more. Duties of the office always are.
broadcasts-duty-stays = Duties of the office cannot be muted, only news.
broadcasts-away-button = Colleagues who are not reached
broadcasts-away =
    { $count ->
        [0] <b>Broadcasts reach everybody in your office.</b>
        [one] <b>{ $count } colleague is not reached.</b> They have stopped the bot. Ask them to open it and press Start.
       *[other] <b>{ $count } colleagues are not reached.</b> They have stopped the bot. Ask them to open it and press Start.
    }
    { $lines }
broadcasts-name = • { $name }
broadcasts-all-reached = { "" }
broadcasts-desk = All broadcasts
broadcasts-write = Write a broadcast
broadcasts-list =
    <b>Broadcasts ({ $count })</b>
    { $count ->
        [0] There is none yet. Write one: a second person approves it before it is sent.
       *[other] A second person approves each before it is sent.{ $pages ->
            [1] { "" }
           *[other] { " " }Page { $page } of { $pages }.
        }
    }
broadcasts-state =
    { $state ->
        [draft] draft
        [waiting] waiting for approval
        [sending] being sent
        [asleep] waiting for the morning
        [paused] paused
        [stopped] stopped
       *[done] done
    }
broadcasts-entry = No. { $number }, { $state }: { $body }
broadcasts-gone = There is no such broadcast, or it is still somebody else's draft.
broadcasts-not-yours = Only its author and whoever approved it can do that.
broadcasts-decided-already = This broadcast is in another state now. Open it again from <b>/siaran</b>.
broadcasts-changed = This broadcast was changed after you saw it. Look at the newest one first.
broadcasts-second-person = A broadcast is approved by a second person, not by its author.
broadcasts-nobody = There is no recipient at the moment. Choose others.
broadcasts-no-duty = Entrepreneurs get news only, no duties of an office.
broadcasts-ask-who = Whom is this broadcast for?
broadcasts-who-officers = Officers of the offices
broadcasts-who-heads = Heads of the offices
broadcasts-who-offices = Officers and heads of the offices
broadcasts-who-ministry = The ministry
broadcasts-who-watchers = Entrepreneurs who asked to be told
broadcasts-ask-programme = Those who asked to be told of which programme?
broadcasts-any-programme = Any programme
broadcasts-ask-status = All of them, or only offices whose report is late?
broadcasts-status-all = All
broadcasts-status-late = Only those who are late
broadcasts-ask-places = Which provinces? Several are possible, for example: <b>Jabar, Jateng, NTT</b>.
broadcasts-everywhere = All provinces
broadcasts-ask-topic = Is it a duty of the office, or news? Recipients can mute news by topic.
broadcasts-topic-name = { $subject ->
        [duty] Duty of the office
        [programmes] News: programmes and support
        [training] News: training
        [events] News: exhibitions and events
       *[notices] News: general notices
    }
broadcasts-ask-content = Send what it says: text, or one photo or document with text below it.
broadcasts-one-file = Only one photo or document in one broadcast. Send one again, with its text.
broadcasts-words-missing = Write the text, too; a photo or document goes with text below it.
broadcasts-ask-links =
    Does it need buttons? One line for each, at most three:
    <b>Write the report | /lapor</b>
    <b>Read the guide | https://kemenperin.go.id</b>
broadcasts-no-buttons = No buttons
broadcasts-buttons-many = At most { $most } buttons, one line for each.
broadcasts-button-unclear = “{ $text }” cannot become a button yet. Write words (at most { $most } letters), a bar, then an address with https:// or a command, for example <b>Write the report | /lapor</b>.
broadcasts-button-command = This bot has no command { $text }.
broadcasts-ask-must = Ask recipients to press <b>I have read it</b>?
broadcasts-must-yes = Yes, it must be read
broadcasts-must-no = Not needed
broadcasts-audience =
    { $who ->
        [officers] Officers of the offices
        [heads] Heads of the offices
        [offices] Officers and heads of the offices
        [ministry] The ministry
       *[watchers] Entrepreneurs who asked to be told
    }{ $who ->
        [watchers] { $any ->
            [yes] { "" }
           *[no] { " " }of { $programme }
        }
       *[other] { "" }
    }{ $late ->
        [yes] , only those whose report is late
       *[no] { "" }
    }{ $who ->
        [ministry] { "" }
       *[other] { $everywhere ->
            [yes] , all provinces
           *[no] , in { $places }
        }
    }
broadcasts-sample =
    { "• " }{ $role ->
        [officer] officer
        [head] head of office
        [verifier] verifier
        [director] director
        [administrator] administrator
       *[watcher] entrepreneur
    }{ $province ->
        [none] { "" }
       *[other] , { $province }
    }
broadcasts-no-sample = (nobody)
broadcasts-confirm =
    <b>This broadcast</b>
    For: { $audience }
    Recipients: <b>{ $count } people</b>, for example:
    { $samples }
    Kind: { broadcasts-topic-name }
    { $file ->
        [photo] With one photo
        [document] With one document
       *[none] Without photo or document
    }, { $buttons ->
        [0] no buttons
        [one] { $buttons } button
       *[other] { $buttons } buttons
    }{ $must ->
        [yes] , must be read
       *[no] { "" }
    }

    { $body }
broadcasts-confirm-yes = See it as recipients do
broadcasts-card =
    <b>Broadcast no. { $number }</b>: { broadcasts-state }
    For: { $audience }
    Kind: { broadcasts-topic-name }{ $must ->
        [yes] , must be read
       *[no] { "" }
    }
    Author: { $author }{ $approver ->
        [none] { "" }
       *[other] { "\u000A" }Approved by: { $approver }
    }

    { $how }
broadcasts-plan =
    Recipients: <b>{ $count } people</b>, for example:
    { $samples }
    { $paid ->
        [yes] <b>Fast and paid</b>: at most { AMOUNT($stars) } Telegram Stars (0.1 Star for each message) from the bot's balance, about { $minutes } min.
       *[no] Free, about { $minutes } min. Personal replies still go first.
    }
broadcasts-submit = Ask for approval
broadcasts-change = Change
broadcasts-fast = Send fast, paid
broadcasts-slow = Send as usual, free
broadcasts-drop = Throw the draft away
broadcasts-dropped = The draft of broadcast no. { $number } is gone.
broadcasts-recall = Take back
broadcasts-approve = Approve and send
broadcasts-refuse = Do not approve
broadcasts-preview = See the message
broadcasts-look = Look
broadcasts-open-card = Details
broadcasts-wanted = { $who } wrote broadcast no. { $number } and asks for a second person's approval. Look at it before you decide.
broadcasts-submitted = Broadcast no. { $number } waits for a second person. You are told here.
broadcasts-approved =
    ✓ Broadcast no. { $number } is approved for { $count } people. The next message shows how it goes.
    { $receipt }
broadcasts-refused = Broadcast no. { $number } is not approved; its author is told.
broadcasts-told-refused = { $who } has not approved broadcast no. { $number } yet. Talk about it, change it, then ask again.
broadcasts-progress =
    <b>Broadcast no. { $number }</b>: { broadcasts-state }
    { $numbers }
broadcasts-numbers =
    Seen to: { $done } of { $total }
    ✓ Sent: { $sent }
    ✗ Not reached: { $refused }{ $unknown ->
        [0] { "" }
       *[other] { "\u000A" }? Perhaps not arrived: { $unknown } (not repeated)
    }{ $withheld ->
        [0] { "" }
       *[other] { "\u000A" }Not sent after all: { $withheld }
    }{ $must ->
        [yes] { "\u000A" }Read: { $read }
       *[no] { "" }
    }{ $state ->
        [sending] { "\u000A" }About { $minutes } min to go
        [asleep] { "\u000A" }It is night in some of the provinces; it goes on in the morning.
       *[other] { "" }
    }
broadcasts-pause = Pause
broadcasts-resume = Resume
broadcasts-stop = Stop
broadcasts-stop-sure = Stop broadcast no. { $number }? What has not been sent never will be. What has been sent stays.
broadcasts-stop-yes = Yes, stop it
broadcasts-stop-no = No
broadcasts-unread = Who has not read it
broadcasts-unread-list =
    <b>Broadcast no. { $number }: { $count } have not read it</b>
    { $lines }{ $nudged ->
        [yes] { "\u000A" }They have been reminded once.
       *[no] { "" }
    }
broadcasts-all-read = All recipients have read it.
broadcasts-place = • { $province ->
        [none] No province
       *[other] { $province }
    }: { $count } of { $of }
broadcasts-nudge-button = Remind them once
broadcasts-nudge =
    <b>You have not read broadcast no. { $number } yet.</b>
    { $body }

    Done? Press <b>I have read it</b>.
broadcasts-nudged = Those who have not read broadcast no. { $number } are reminded once.
broadcasts-nudge-early = A reminder can be sent once a must-read broadcast has gone out to all.
broadcasts-nudged-already = They have been reminded once; more would be a nuisance.
broadcasts-unreached = Not reached
broadcasts-unreached-list =
    <b>Broadcast no. { $number }: { $count } not reached</b>
    { $lines }
    { $count ->
        [0] Everybody was reached.
       *[other] Each office sees its own colleagues in /siaran.
    }
broadcasts-names =
    <b>Broadcast no. { $number }, { $province }</b>: { $what ->
        [unreached] not reached
       *[unread] not read
    }
    { $lines }
broadcasts-no-names = Entrepreneurs are not named.
broadcasts-fix = Correct its words
broadcasts-ask-fix =
    <b>What broadcast no. { $number } says now:</b>
    { $body }

    Write all of it as it should be.
broadcasts-confirm-fix =
    <b>Correction of broadcast no. { $number }</b>
    { $body }

    Once a second person approves, every message sent is changed. Only those who pressed a button of it are told.
broadcasts-fix-wanted = { $who } proposes a correction of broadcast no. { $number }.
broadcasts-fix-sent = The correction of broadcast no. { $number } waits for a second person.
broadcasts-fix-card =
    <b>Correction of broadcast no. { $number }</b>{ $state ->
        [approved] : approved
        [refused] : not used
       *[open] { "" }
    }

    <b>Now:</b>
    { $before }

    <b>To be:</b>
    { $after }
broadcasts-fix-yes = Approve the correction
broadcasts-fix-told = { $agreed ->
        [yes] { $who } approved the correction of broadcast no. { $number }. The messages are being changed.
       *[no] { $who } has not approved the correction of broadcast no. { $number }.
    }
broadcasts-fix-done =
    { $agreed ->
        [yes] ✓ The correction of broadcast no. { $number } is approved. The messages are being changed.
       *[no] The correction of broadcast no. { $number } is not used; its author is told.
    }
    { $receipt }
broadcasts-corrected = Broadcast no. { $number } was corrected. This message shows the right words; please read it again.
broadcasts-label =
    { $question ->
        [who] Recipients
        [programme] Programme
        [status] All, or those who are late
        [places] Provinces
        [topic] Duty or news
        [content] Content
        [links] Buttons
       *[must] Must be read
    }
broadcasts-help =
    { $question ->
        [places] Write the names of provinces with commas between them, or choose <b>All provinces</b>.
        [topic] A duty cannot be muted; use it only for what has to be done.
        [content] At most 3,500 letters; 900 below a photo or document. No identity or account numbers of people.
        [links] For example: <b>Write the report | /lapor</b>. The bot knows who presses a command button, but not who opens an address.
       *[other] Press a button, or type the answer. Nothing is sent before a second person has approved.
    }
broadcast-fix-label = The right words
broadcast-fix-help = Write all of it as it should be, not only the wrong part. Photo, document and buttons stay.
