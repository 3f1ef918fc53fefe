one = Press the number of the one that fits best. It is chosen at once, and the next question comes. Or move with the arrow keys and press Enter.
# The same of an item of the examination.
outcome = Press the number of the outcome, or move with the arrow keys, and press Enter: it is chosen, and the next item comes. To chart left and right, press l.
many = Press the number of each one that fits, or move with the arrow keys and press Space. Do it again to undo. You can choose more than one. When you are done, press Enter.
map = Move over the figure with the arrow keys and choose with Space; do it again to undo. A place has a left and a right, and both can be chosen. The line under the figure says where you are. The keys of the list work too, and m brings back the list.
to-map = Press m to answer on a drawn body. It is the same answer as in the list.
number = Type a number, then press Enter.
scale = Type a number, or move with the Left and Right keys. Then press Enter.
text = Write a few words, then press Enter. If nothing is written, Enter leaves the question out. Press Tab to use the other keys.
activities = Write what is hard, press Enter, then give it a number from 0 to 10. Press Enter again for the next one. Enter in an empty line ends it.
items = The items stand by the position in which they are done; those that would change most are marked. Type the number of one, press / to find it by part of its name, or move with the arrow keys and press Enter. At an item, l charts left and right.
client = Type a code for the client: letters, digits, - and _. A name is not needed. A word like help shows this page and is no code; a client who has it as a code is opened with: hip-triage intake --client help
unsure = If you do not know, press s for “Not sure”. That is a good answer too.
# Of an item of the examination.
undone = A test that you do not do is left undone with s. It counts for nothing.
none = 0 is “None of these” on every list.
sides = Left or Right chooses a place on that side, the same key again both sides. The places after it take the same side.
optional = You can leave this question out.
review = Choose an answer by its number or letter to change it.
read = Read with the Up and Down keys, or page by page with Space.
start = Press the number of a line, or move with the arrow keys and press Enter.
mistake = If you made a mistake, go back and change it. Nothing is lost.
mouse = You can also use the mouse: click a line or a place on the figure, or turn the wheel.
