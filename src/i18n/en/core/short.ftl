# Its heading.
title = What to do now
# The advice where nothing is urgent.
see-pt = See a physical therapist (PT) in the next few weeks. Ask if a doctor must send you first. No better 6 weeks from today? See a doctor.
# The same for who has been asked by one.
go-on = Go on with your PT, as you agree.
# What a PT found lost, and what to do about it, each in a sentence.
found-by-pt = Your PT found: { $found }
# The heading over the origin.
where-from = Where it most likely comes from
# The heading over the reasons.
why = Why we think so
# The heading over what helps.
helps = What helps until then
# The same for who is with a PT.
helps-too = What helps too
# The heading over what is more urgent than the rest.
sooner = Get help sooner if
# Behind what is a reason to see a doctor today.
doctor-today = { $group }: doctor today
# The heading over such reasons.
today-if = See a doctor today if
# A tip that is good for everybody.
pain-relief = Ask a pharmacist or doctor about pain relief, and say what you take.
# The thing to avoid until a doctor has looked.
exercises = All exercises, until a doctor has seen you.
# The same, where the doctor who looked has allowed none yet.
exercises-not-allowed = All exercises, until the doctor allows them.
# Said beside an emergency.
not-certain = It may turn out to be nothing. It is still right to call.
# Said where no origin is told.
withheld = Get this checked first. Before that, nothing is said of where the pain comes from.
# The verdict where nothing has enough evidence.
cannot-tell = Your answers cannot tell where it comes from. That is common. A PT can still start with your hip and back.
# The verdict where one origin leads clearly.
fits-best = Your answers fit best with { $origin }.
# The same, and the pattern it is most like.
fits-best-like = Your answers fit best with { $origin }. It looks most like { $like }.
# The verdict where one origin leads, but not by much.
fits-partly = Your answers fit partly with { $origin }.
# The same, and the pattern it is most like.
fits-partly-like = Your answers fit partly with { $origin }. It looks most like { $like }.
# Said behind it: the origin next to it, where the lead is too small to call.
nearly = They fit nearly as well with { $origin }.
# Said behind something outside the origins: the origin for which the answers speak too.
partly-too = They fit partly with { $origin } too.
# The verdict between two origins.
mixed = Your answers fit two things: { $first } and { $second }. They can come together. A PT can check both in one visit.
# An emergency.
call = Call { $number } now. { $action }
# The answer that the worst red flag is about.
told = You said: { $answer }
# The same behind its question.
told-asked = { $asked } You said: { $answer }
# Another red flag, on a line.
also-emergency = Also now: { $about }
also-same-day = Also today: { $about }
also-soon = Also within days: { $about }
also-mention = Tell your PT: { $about }
# Things to mention to the PT.
mention = Tell your PT: { $about }.
# Things to mention to whoever looks at what is urgent.
mention-too = Tell them this too: { $about }.
# One of those things.
unsure-about = { $unsure ->
    [one] you were not sure about { $unsure } thing
   *[other] you were not sure about { $unsure } things
}
# Stands over the questions that leave red flags open.
look-again = { $unsure ->
    [one] You were not sure about { $unsure } thing. Look at this again
   *[other] You were not sure about { $unsure } things. { $shown ->
        [one] Look at this again
       *[other] Look at these again
    }
}
# The advice where only "not sure" leaves an emergency open.
unsure-emergency = { $doubt } If you think that one is true, call { $number } now.
# Things that were not asked, as the person was not sure of something before them.
ask-about = They should ask you about this too: { $about }.
# The reason that speaks against it.
against = Against it: { $reason }
# The thing to avoid.
avoid = Avoid: { $what }
# With what somebody who is to be seen today calls.
much-worse = If it gets much worse, or if you feel faint, call { $number }.
# With what everybody else calls, where it is not told in groups.
warning-sign = a warning sign starts (see the details): call { $number }
