# How the letters become larger. On Linux, somebody may sit at another computer and have only its terminal here.
larger-linux = To make the letters larger, press Ctrl (or Command) and +.
larger-mac = To make the letters larger, press Command and +.
larger-windows = To make the letters larger, hold Ctrl and turn the mouse wheel.
# How text is copied with the mouse while the program has it.
copy-by-mouse = To copy text with the mouse, hold Shift.
copy-by-mouse-mac = To copy text with the mouse, hold fn (in iTerm2 Option).
# Who can read a file that is kept. On Windows, a file is as private as its folder.
kept-for = Only you can read that file.
kept-for-windows = That file is as private as its folder.
# Who can read a file that was asked for.
file-for = Only you can read it.
file-for-windows = It is as private as that folder.
# The keys that end the input at the keyboard.
end-of-input = Ctrl-D ends.
end-of-input-windows = Ctrl-Z and Enter end.
# The advice where nobody knows where home is.
set-home = set HOME, or XDG_STATE_HOME
set-home-windows = set LOCALAPPDATA, or name a folder with --folder
# The same where a folder may be named on the command line.
set-home-or-folder = set HOME, or name a folder with --folder
# The advice where nobody knows where habits are.
set-config = set HOME, or XDG_CONFIG_HOME
set-config-windows = set APPDATA
# Why a folder is refused that is not named in full.
whole-path = name the whole path, as in "/home/me/records" or "~/records"
whole-path-windows = name the whole path, as in "C:/records" or "~/records"
# How a page is copied.
copies = through the terminal (OSC 52); the result says whether it took the page
copies-windows = into the clipboard of Windows
