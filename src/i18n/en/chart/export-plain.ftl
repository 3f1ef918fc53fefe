# After a patient's page.
after = More? Type y for all of it, p for the page for your PT, s to save it all to a file, or press Enter to leave.
# After a PT's page.
after-for-pt = Type s to save this page to a file, e for the evidence in full, or press Enter to leave.
# Said beside it where a doctor comes first, and a PT may decide to go on without.
decide = Type n if a doctor has looked at it, or to go on without one first, with your reason.
# Lists what can be typed after a page.
allowed = type y, p or s, or press Enter to leave
# The same after a PT's page.
allowed-for-pt = type s or e, or press Enter to leave
# Stands before the place where the person types.
prompt = What next:{" "}
# Lists what can be typed where a kind of file is chosen.
choose-allowed = type the number of a line, or press Enter alone to save nothing
# How to choose a kind of file.
choose = Type the number, then Enter. Press Enter alone to save nothing.
