# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_coffre_global_optspecs
    string join \n vault= home= seat= wait= passphrase-file= step-up-passphrase-file= step-up json language= h/help V/version
end

function __fish_coffre_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_coffre_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_coffre_using_subcommand
    set -l cmd (__fish_coffre_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c coffre -n "__fish_coffre_needs_command" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_needs_command" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_needs_command" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_needs_command" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_needs_command" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_needs_command" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_needs_command" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_needs_command" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_needs_command" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_needs_command" -s V -l version -d 'Print version'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "init" -d 'Make a vault in an empty folder, with you as its first director'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "join" -d 'Answer an invite with its seven words, from a new computer'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "unlock" -d 'Start a session that locks itself when idle'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "passphrase" -d 'Change the passphrase of this computer\'s seat'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "rebuild" -d 'Delete this computer\'s index and fill a new one from the journal'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "recover" -d 'Come back with the recovery sheet, as a director with new seats'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "verify" -d 'Verify an export, without any key or vault'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "demo" -d 'Make a fictional agency to try everything on'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "completions" -d 'Write shell completions'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "man" -d 'Write the man page'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "invite" -d 'Invite a person, or a known person\'s new computer'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "admit" -d 'Show who answered an invite, and let them in'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "members" -d 'Who is part of the house'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "role" -d 'Show roles, make one, give a person another one, change a right of one'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "compartment" -d 'Show compartments, make one, name one anew, close one'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "remove" -d 'Remove a person or a computer; the keys are renewed'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "adopt" -d 'Work of somebody who did not know yet of being removed: list it, or let it count'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "director" -d 'Directors: who they are, what waits for their signatures'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "sheet" -d 'Recovery sheets: the yearly drill, new ones, two of three'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "file" -d 'File documents: one, several, or whole folders'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "import" -d 'Take over a tree of folders: plan it, run it, let the originals go'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "ls" -d 'List documents'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "show" -d 'Show what is known of a document, without opening it'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "cat" -d 'Write a document to standard output; the log says so'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "text" -d 'Write the words of a document to standard output; the log says so'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "page" -d 'Write the picture of a page to a file; the log says so'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "read" -d 'Read what waits to be read: words of scans, recent dossiers first'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "export" -d 'Hand documents to somebody outside; the register of disclosures says so first'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "search" -d 'Search: words, "words in order", kind: person: dossier: before: after: is: …'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "mv" -d 'Move a document to another compartment'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "tag" -d 'Change tags, title, kind, dates, dossiers and parties of documents'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "bin" -d 'Put documents into the bin, or take them out'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "dossier" -d 'Dossiers and their parties'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "board" -d 'Dossiers by phase, with days to the deed and what blocks'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "history" -d 'Who changed what of a document or dossier, and when'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "kinds" -d 'The kinds of document: list them, change one, make one'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "rule" -d 'The schedule of retention: show it, change a period'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "due" -d 'What is to be disposed of, and when'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "log" -d 'The log of reads and acts'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "who" -d 'Who can open this, and by which signed grant'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "check" -d 'Check the folder against what was signed'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "heal" -d 'Bring back what is missing or damaged, from another copy'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "lost" -d 'Entries that nobody has any more: list them, or declare them lost as a director'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "backup" -d 'Copy what is new to a second place'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "tidy" -d 'Gather small files of the journal into larger ones; for once a month'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "sync" -d 'Take in what others did, and show what was noticed'
complete -c coffre -n "__fish_coffre_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c coffre -n "__fish_coffre_using_subcommand init" -l agency -d 'Name of the agency' -r
complete -c coffre -n "__fish_coffre_using_subcommand init" -l director -d 'Your name, as the first director' -r
complete -c coffre -n "__fish_coffre_using_subcommand init" -l label -d 'What you want to be called before unlocking [default: the first word of your name]' -r
complete -c coffre -n "__fish_coffre_using_subcommand init" -l sheet -d 'Where to write the recovery sheet: `.html` to print, `.txt` for text' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand init" -l sheet-language -d 'Language of the recovery sheet' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand init" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand init" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand init" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand init" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand init" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand init" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand init" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand init" -l passphrase-only -d 'Protect the seat by its passphrase alone, without the system\'s keyring'
complete -c coffre -n "__fish_coffre_using_subcommand init" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand init" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand init" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand join" -l words-file -d 'The file with the seven words, instead of typing them' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand join" -l label -d 'What you want to be called before unlocking' -r
complete -c coffre -n "__fish_coffre_using_subcommand join" -l computer -d 'Name of this computer, for the inviter\'s screen [default: the system\'s]' -r
complete -c coffre -n "__fish_coffre_using_subcommand join" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand join" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand join" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand join" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand join" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand join" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand join" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand join" -l passphrase-only -d 'Protect the seat by its passphrase alone, without the system\'s keyring'
complete -c coffre -n "__fish_coffre_using_subcommand join" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand join" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand join" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand unlock" -l idle -d 'Minutes without a command after which the session locks' -r
complete -c coffre -n "__fish_coffre_using_subcommand unlock" -l step-up-for -d 'Minutes after the last command at which the step-up keys close' -r
complete -c coffre -n "__fish_coffre_using_subcommand unlock" -l minute -d 'Seconds in such a minute: fewer in a test of what happens when time has passed' -r
complete -c coffre -n "__fish_coffre_using_subcommand unlock" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand unlock" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand unlock" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand unlock" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand unlock" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand unlock" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand unlock" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand unlock" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand unlock" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand unlock" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand passphrase" -l new-passphrase-file -d 'Read the new passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand passphrase" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand passphrase" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand passphrase" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand passphrase" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand passphrase" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand passphrase" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand passphrase" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand passphrase" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand passphrase" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand passphrase" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand rebuild" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand rebuild" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand rebuild" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand rebuild" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand rebuild" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand rebuild" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand rebuild" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand rebuild" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand rebuild" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand rebuild" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand recover" -l vault-id -d 'The vault\'s id, as the sheet shows it; its first half is enough' -r
complete -c coffre -n "__fish_coffre_using_subcommand recover" -l sheet-file -d 'The file with what stands on the recovery sheet, instead of typing it; two files with --part' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand recover" -l part -d 'Where two of three sheets are needed: the file that belongs to the two at hand, recovery-ab.age' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand recover" -l director -d 'The director who comes back or is replaced, by id [default: the only one]' -r
complete -c coffre -n "__fish_coffre_using_subcommand recover" -l instead -d 'Another person takes that director\'s place: the name' -r
complete -c coffre -n "__fish_coffre_using_subcommand recover" -l label -d 'What you want to be called before unlocking' -r
complete -c coffre -n "__fish_coffre_using_subcommand recover" -l new-sheet -d 'Where to write the new recovery sheet: `.html` to print, `.txt` for text' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand recover" -l sheet-language -d 'Language of the recovery sheet' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand recover" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand recover" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand recover" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand recover" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand recover" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand recover" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand recover" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand recover" -l passphrase-only -d 'Protect the seat by its passphrase alone, without the system\'s keyring'
complete -c coffre -n "__fish_coffre_using_subcommand recover" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand recover" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand recover" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand verify" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand verify" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand verify" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand verify" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand verify" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand verify" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand verify" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand verify" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand verify" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand demo" -l seed -d 'The agency is drawn from this number' -r
complete -c coffre -n "__fish_coffre_using_subcommand demo" -l dir -d 'Where to make it [default: a folder of the system\'s temporary place]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand demo" -l dossiers -d 'So many dossiers at most, one of each nature first [default: all]' -r
complete -c coffre -n "__fish_coffre_using_subcommand demo" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand demo" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand demo" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand demo" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand demo" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand demo" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand demo" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand demo" -l tour -d 'Then walk through it: filed, searched, opened, denied'
complete -c coffre -n "__fish_coffre_using_subcommand demo" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand demo" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand demo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand completions" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand completions" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand completions" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand completions" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand completions" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand completions" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand completions" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand completions" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand completions" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand man" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand man" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand man" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand man" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand man" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand man" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand man" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand man" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand man" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand invite" -l role -d 'Code or name of the role: agent, office, office-manager, auditor; or director' -r
complete -c coffre -n "__fish_coffre_using_subcommand invite" -l again -d 'A person who is known already: a new computer, or a forgotten passphrase' -r
complete -c coffre -n "__fish_coffre_using_subcommand invite" -l close -d 'Close an invite; its words open nothing any more' -r
complete -c coffre -n "__fish_coffre_using_subcommand invite" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand invite" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand invite" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand invite" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand invite" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand invite" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand invite" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand invite" -l as-director -d 'With --again: as a director, with a new root version'
complete -c coffre -n "__fish_coffre_using_subcommand invite" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand invite" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand invite" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand admit" -l check -d 'The two words that the other screen shows, as they were said on the phone' -r
complete -c coffre -n "__fish_coffre_using_subcommand admit" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand admit" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand admit" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand admit" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand admit" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand admit" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand admit" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand admit" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand admit" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand admit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand members" -l reads -d 'What this person can read today' -r
complete -c coffre -n "__fish_coffre_using_subcommand members" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand members" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand members" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand members" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand members" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand members" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand members" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand members" -l all -d 'Those who left, too'
complete -c coffre -n "__fish_coffre_using_subcommand members" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand members" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand members" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand role; and not __fish_seen_subcommand_from ls give right new retire rename help" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and not __fish_seen_subcommand_from ls give right new retire rename help" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and not __fish_seen_subcommand_from ls give right new retire rename help" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand role; and not __fish_seen_subcommand_from ls give right new retire rename help" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand role; and not __fish_seen_subcommand_from ls give right new retire rename help" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and not __fish_seen_subcommand_from ls give right new retire rename help" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and not __fish_seen_subcommand_from ls give right new retire rename help" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand role; and not __fish_seen_subcommand_from ls give right new retire rename help" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand role; and not __fish_seen_subcommand_from ls give right new retire rename help" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand role; and not __fish_seen_subcommand_from ls give right new retire rename help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand role; and not __fish_seen_subcommand_from ls give right new retire rename help" -f -a "ls" -d 'The roles and their rights'
complete -c coffre -n "__fish_coffre_using_subcommand role; and not __fish_seen_subcommand_from ls give right new retire rename help" -f -a "give" -d 'Give a person another role instead of those he has'
complete -c coffre -n "__fish_coffre_using_subcommand role; and not __fish_seen_subcommand_from ls give right new retire rename help" -f -a "right" -d 'Change one right of a role; who gains or loses by it is shown first'
complete -c coffre -n "__fish_coffre_using_subcommand role; and not __fish_seen_subcommand_from ls give right new retire rename help" -f -a "new" -d 'Make a role, which nobody has yet'
complete -c coffre -n "__fish_coffre_using_subcommand role; and not __fish_seen_subcommand_from ls give right new retire rename help" -f -a "retire" -d 'Retire a role that nobody has: it is given to nobody any more'
complete -c coffre -n "__fish_coffre_using_subcommand role; and not __fish_seen_subcommand_from ls give right new retire rename help" -f -a "rename" -d 'Give a role another name; its code stays'
complete -c coffre -n "__fish_coffre_using_subcommand role; and not __fish_seen_subcommand_from ls give right new retire rename help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from ls" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from ls" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from ls" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from ls" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from ls" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from ls" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from ls" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from ls" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from ls" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from give" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from give" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from give" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from give" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from give" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from give" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from give" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from give" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from give" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from give" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from right" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from right" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from right" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from right" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from right" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from right" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from right" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from right" -l yes -d 'Do not ask'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from right" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from right" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from right" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from new" -l nl -d 'The name in Dutch [default: the name]' -r
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from new" -l en -d 'The name in English [default: the name]' -r
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from new" -l rank -d 'Its rank, for ever: agent or manager' -r -f -a "agent\t'Agents, managers and directors'
manager\t'Managers and directors'
director\t'Directors'"
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from new" -l right -d 'A right that it has: COMPARTMENT=file, read or manage' -r
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from new" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from new" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from new" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from new" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from new" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from new" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from new" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from new" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from new" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from retire" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from retire" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from retire" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from retire" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from retire" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from retire" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from retire" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from retire" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from retire" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from retire" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from rename" -l nl -d 'The name in Dutch [default: the name]' -r
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from rename" -l en -d 'The name in English [default: the name]' -r
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from rename" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from rename" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from rename" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from rename" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from rename" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from rename" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from rename" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from rename" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from rename" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from rename" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "ls" -d 'The roles and their rights'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "give" -d 'Give a person another role instead of those he has'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "right" -d 'Change one right of a role; who gains or loses by it is shown first'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "new" -d 'Make a role, which nobody has yet'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "retire" -d 'Retire a role that nobody has: it is given to nobody any more'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "rename" -d 'Give a role another name; its code stays'
complete -c coffre -n "__fish_coffre_using_subcommand role; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and not __fish_seen_subcommand_from ls new rename close help" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and not __fish_seen_subcommand_from ls new rename close help" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and not __fish_seen_subcommand_from ls new rename close help" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and not __fish_seen_subcommand_from ls new rename close help" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and not __fish_seen_subcommand_from ls new rename close help" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and not __fish_seen_subcommand_from ls new rename close help" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and not __fish_seen_subcommand_from ls new rename close help" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and not __fish_seen_subcommand_from ls new rename close help" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and not __fish_seen_subcommand_from ls new rename close help" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and not __fish_seen_subcommand_from ls new rename close help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and not __fish_seen_subcommand_from ls new rename close help" -f -a "ls" -d 'The compartments'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and not __fish_seen_subcommand_from ls new rename close help" -f -a "new" -d 'Make a compartment; directors manage it, `coffre role right` gives it to roles'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and not __fish_seen_subcommand_from ls new rename close help" -f -a "rename" -d 'Give a compartment another name; its code stays'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and not __fish_seen_subcommand_from ls new rename close help" -f -a "close" -d 'Close an empty compartment for ever'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and not __fish_seen_subcommand_from ls new rename close help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from ls" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from ls" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from ls" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from ls" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from ls" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from ls" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from ls" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from ls" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from ls" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from new" -l nl -d 'The name in Dutch [default: the name]' -r
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from new" -l en -d 'The name in English [default: the name]' -r
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from new" -l floor -d 'The lowest rank whose roles may read it' -r -f -a "agent\t'Agents, managers and directors'
manager\t'Managers and directors'
director\t'Directors'"
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from new" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from new" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from new" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from new" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from new" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from new" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from new" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from new" -l under-step-up -d 'Only step-up keys open it. The long name keeps it apart from the option that opens them now'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from new" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from new" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from rename" -l nl -d 'The name in Dutch [default: the name]' -r
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from rename" -l en -d 'The name in English [default: the name]' -r
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from rename" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from rename" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from rename" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from rename" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from rename" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from rename" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from rename" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from rename" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from rename" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from rename" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from close" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from close" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from close" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from close" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from close" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from close" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from close" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from close" -l yes -d 'Do not ask'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from close" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from close" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from help" -f -a "ls" -d 'The compartments'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from help" -f -a "new" -d 'Make a compartment; directors manage it, `coffre role right` gives it to roles'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from help" -f -a "rename" -d 'Give a compartment another name; its code stays'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from help" -f -a "close" -d 'Close an empty compartment for ever'
complete -c coffre -n "__fish_coffre_using_subcommand compartment; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c coffre -n "__fish_coffre_using_subcommand remove" -l seat-id -d 'Seats of one computer only, by their ids: lost, stolen or replaced' -r
complete -c coffre -n "__fish_coffre_using_subcommand remove" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand remove" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand remove" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand remove" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand remove" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand remove" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand remove" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand remove" -l yes -d 'Do not ask'
complete -c coffre -n "__fish_coffre_using_subcommand remove" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand remove" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand adopt" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand adopt" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand adopt" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand adopt" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand adopt" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand adopt" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand adopt" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand adopt" -l all -d 'Everything that you may adopt'
complete -c coffre -n "__fish_coffre_using_subcommand adopt" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand adopt" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand adopt" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand director; and not __fish_seen_subcommand_from ls sign withdraw remove threshold help" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and not __fish_seen_subcommand_from ls sign withdraw remove threshold help" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and not __fish_seen_subcommand_from ls sign withdraw remove threshold help" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand director; and not __fish_seen_subcommand_from ls sign withdraw remove threshold help" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand director; and not __fish_seen_subcommand_from ls sign withdraw remove threshold help" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and not __fish_seen_subcommand_from ls sign withdraw remove threshold help" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and not __fish_seen_subcommand_from ls sign withdraw remove threshold help" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand director; and not __fish_seen_subcommand_from ls sign withdraw remove threshold help" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand director; and not __fish_seen_subcommand_from ls sign withdraw remove threshold help" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand director; and not __fish_seen_subcommand_from ls sign withdraw remove threshold help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand director; and not __fish_seen_subcommand_from ls sign withdraw remove threshold help" -f -a "ls" -d 'The directors, and root versions that wait for signatures'
complete -c coffre -n "__fish_coffre_using_subcommand director; and not __fish_seen_subcommand_from ls sign withdraw remove threshold help" -f -a "sign" -d 'Sign a version that waits, after comparing its fingerprint by voice'
complete -c coffre -n "__fish_coffre_using_subcommand director; and not __fish_seen_subcommand_from ls sign withdraw remove threshold help" -f -a "withdraw" -d 'Take back your signature under a version that waits'
complete -c coffre -n "__fish_coffre_using_subcommand director; and not __fish_seen_subcommand_from ls sign withdraw remove threshold help" -f -a "remove" -d 'Propose to remove a director'
complete -c coffre -n "__fish_coffre_using_subcommand director; and not __fish_seen_subcommand_from ls sign withdraw remove threshold help" -f -a "threshold" -d 'Propose how many directors have to sign'
complete -c coffre -n "__fish_coffre_using_subcommand director; and not __fish_seen_subcommand_from ls sign withdraw remove threshold help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from ls" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from ls" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from ls" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from ls" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from ls" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from ls" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from ls" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from ls" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from ls" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from sign" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from sign" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from sign" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from sign" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from sign" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from sign" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from sign" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from sign" -l yes -d 'Do not ask'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from sign" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from sign" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from sign" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from withdraw" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from withdraw" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from withdraw" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from withdraw" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from withdraw" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from withdraw" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from withdraw" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from withdraw" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from withdraw" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from withdraw" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from remove" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from remove" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from remove" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from remove" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from remove" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from remove" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from remove" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from remove" -l yes -d 'Do not ask'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from remove" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from remove" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from threshold" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from threshold" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from threshold" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from threshold" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from threshold" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from threshold" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from threshold" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from threshold" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from threshold" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from threshold" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from help" -f -a "ls" -d 'The directors, and root versions that wait for signatures'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from help" -f -a "sign" -d 'Sign a version that waits, after comparing its fingerprint by voice'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from help" -f -a "withdraw" -d 'Take back your signature under a version that waits'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Propose to remove a director'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from help" -f -a "threshold" -d 'Propose how many directors have to sign'
complete -c coffre -n "__fish_coffre_using_subcommand director; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and not __fish_seen_subcommand_from try renew split help" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and not __fish_seen_subcommand_from try renew split help" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and not __fish_seen_subcommand_from try renew split help" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and not __fish_seen_subcommand_from try renew split help" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and not __fish_seen_subcommand_from try renew split help" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and not __fish_seen_subcommand_from try renew split help" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and not __fish_seen_subcommand_from try renew split help" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and not __fish_seen_subcommand_from try renew split help" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and not __fish_seen_subcommand_from try renew split help" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and not __fish_seen_subcommand_from try renew split help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and not __fish_seen_subcommand_from try renew split help" -f -a "try" -d 'Type the sheet back: does it open the vault? Once a year'
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and not __fish_seen_subcommand_from try renew split help" -f -a "renew" -d 'Propose a new sheet instead of the present one: after its use, a theft, a leaver who could reach it'
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and not __fish_seen_subcommand_from try renew split help" -f -a "split" -d 'Propose three sheets instead, of which any two recover'
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and not __fish_seen_subcommand_from try renew split help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from try" -l sheet-file -d 'The file with what stands on the sheet, instead of typing it' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from try" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from try" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from try" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from try" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from try" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from try" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from try" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from try" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from try" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from try" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from renew" -l sheet -d 'Where to write it: `.html` to print, `.txt` for text' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from renew" -l sheet-language -d 'Language of the sheet' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from renew" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from renew" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from renew" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from renew" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from renew" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from renew" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from renew" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from renew" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from renew" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from renew" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from split" -l sheet-language -d 'Language of the sheets' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from split" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from split" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from split" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from split" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from split" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from split" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from split" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from split" -l text -d 'Write the sheets as text instead of pages to print'
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from split" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from split" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from split" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from help" -f -a "try" -d 'Type the sheet back: does it open the vault? Once a year'
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from help" -f -a "renew" -d 'Propose a new sheet instead of the present one: after its use, a theft, a leaver who could reach it'
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from help" -f -a "split" -d 'Propose three sheets instead, of which any two recover'
complete -c coffre -n "__fish_coffre_using_subcommand sheet; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c coffre -n "__fish_coffre_using_subcommand file" -l kind -d 'Code of the kind; it says in which compartment the documents go' -r
complete -c coffre -n "__fish_coffre_using_subcommand file" -l in -d 'Compartment; a stricter one than the kind\'s, or a laxer one for who manages both' -r
complete -c coffre -n "__fish_coffre_using_subcommand file" -l dossier -d 'Dossier: its reference, words of its title, or the beginning of its id' -r
complete -c coffre -n "__fish_coffre_using_subcommand file" -l party -d 'Party whom the documents concern: words of the name, or an id' -r
complete -c coffre -n "__fish_coffre_using_subcommand file" -l part -d 'The part of that party: seller, buyer, prospect …' -r
complete -c coffre -n "__fish_coffre_using_subcommand file" -l title -d 'Title; for one file' -r
complete -c coffre -n "__fish_coffre_using_subcommand file" -l date -d 'Date that the documents bear' -r
complete -c coffre -n "__fish_coffre_using_subcommand file" -l valid-until -d 'Last day of validity; not the end of retention' -r
complete -c coffre -n "__fish_coffre_using_subcommand file" -l tag -d 'Tag' -r
complete -c coffre -n "__fish_coffre_using_subcommand file" -l version-of -d 'The document of which this file is a new version' -r
complete -c coffre -n "__fish_coffre_using_subcommand file" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand file" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand file" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand file" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand file" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand file" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand file" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand file" -l again -d 'File bytes that the vault holds already once more'
complete -c coffre -n "__fish_coffre_using_subcommand file" -l confirm-events -d 'State the dated events that the documents make likely: a signed deed, the start of a mandate; what they do to deadlines is shown first'
complete -c coffre -n "__fish_coffre_using_subcommand file" -l yes -d 'With --confirm-events: do not ask, whatever they do to deadlines'
complete -c coffre -n "__fish_coffre_using_subcommand file" -l delete-source -d 'Delete each original once its sealed copy was read back'
complete -c coffre -n "__fish_coffre_using_subcommand file" -l read-later -d 'Leave the words of scans for `coffre read`, so that filing is quick'
complete -c coffre -n "__fish_coffre_using_subcommand file" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand file" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand file" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand import; and not __fish_seen_subcommand_from plan run release help" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand import; and not __fish_seen_subcommand_from plan run release help" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand import; and not __fish_seen_subcommand_from plan run release help" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand import; and not __fish_seen_subcommand_from plan run release help" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand import; and not __fish_seen_subcommand_from plan run release help" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand import; and not __fish_seen_subcommand_from plan run release help" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand import; and not __fish_seen_subcommand_from plan run release help" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand import; and not __fish_seen_subcommand_from plan run release help" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand import; and not __fish_seen_subcommand_from plan run release help" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand import; and not __fish_seen_subcommand_from plan run release help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand import; and not __fish_seen_subcommand_from plan run release help" -f -a "plan" -d 'Say what would become of a tree, and write the table of its folders to edit; nothing is filed'
complete -c coffre -n "__fish_coffre_using_subcommand import; and not __fish_seen_subcommand_from plan run release help" -f -a "run" -d 'File what is new in a tree; stop it whenever you like, the next run goes on'
complete -c coffre -n "__fish_coffre_using_subcommand import; and not __fish_seen_subcommand_from plan run release help" -f -a "release" -d 'Compare originals with what is in the vault and let them go; for directors'
complete -c coffre -n "__fish_coffre_using_subcommand import; and not __fish_seen_subcommand_from plan run release help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from plan" -l map -d 'The table of folders: written where there is none yet, else read' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from plan" -l report -d 'Write what would become of each file, as a table' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from plan" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from plan" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from plan" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from plan" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from plan" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from plan" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from plan" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from plan" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from plan" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from plan" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from run" -l map -d 'The table of folders that `import plan` wrote and you looked at' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from run" -l report -d 'Write what became of each file, as a table' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from run" -l pause-after -d 'Pause after about so many files' -r
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from run" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from run" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from run" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from run" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from run" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from run" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from run" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from run" -l read-later -d 'Leave the words of scans for `coffre read`, so that filing is quick'
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from run" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from run" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from release" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from release" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from release" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from release" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from release" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from release" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from release" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from release" -l delete -d 'Delete the originals that may go; without it they are only counted'
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from release" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from release" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from release" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from help" -f -a "plan" -d 'Say what would become of a tree, and write the table of its folders to edit; nothing is filed'
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from help" -f -a "run" -d 'File what is new in a tree; stop it whenever you like, the next run goes on'
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from help" -f -a "release" -d 'Compare originals with what is in the vault and let them go; for directors'
complete -c coffre -n "__fish_coffre_using_subcommand import; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c coffre -n "__fish_coffre_using_subcommand ls" -l dossier -d 'Of a dossier' -r
complete -c coffre -n "__fish_coffre_using_subcommand ls" -l party -d 'That name a party' -r
complete -c coffre -n "__fish_coffre_using_subcommand ls" -l kind -d 'Of a kind' -r
complete -c coffre -n "__fish_coffre_using_subcommand ls" -l in -d 'In a compartment' -r
complete -c coffre -n "__fish_coffre_using_subcommand ls" -l tag -d 'With a tag' -r
complete -c coffre -n "__fish_coffre_using_subcommand ls" -l limit -d 'At most so many' -r
complete -c coffre -n "__fish_coffre_using_subcommand ls" -l offset -d 'After so many' -r
complete -c coffre -n "__fish_coffre_using_subcommand ls" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand ls" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand ls" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand ls" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand ls" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand ls" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand ls" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand ls" -l inbox -d 'Without a kind or without a dossier'
complete -c coffre -n "__fish_coffre_using_subcommand ls" -l bin -d 'In the bin'
complete -c coffre -n "__fish_coffre_using_subcommand ls" -l concurrent -d 'Changed by two people at once'
complete -c coffre -n "__fish_coffre_using_subcommand ls" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand ls" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand show" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand show" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand show" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand show" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand show" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand show" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand show" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand show" -l history -d 'Everything that was said about it, too'
complete -c coffre -n "__fish_coffre_using_subcommand show" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand show" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand cat" -l version -d 'An earlier version, by its id' -r
complete -c coffre -n "__fish_coffre_using_subcommand cat" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand cat" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand cat" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand cat" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand cat" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand cat" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand cat" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand cat" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand cat" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand cat" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand text" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand text" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand text" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand text" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand text" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand text" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand text" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand text" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand text" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand text" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand page" -l out -d 'New file for the picture, in PNG' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand page" -l width -d 'Pixels across' -r
complete -c coffre -n "__fish_coffre_using_subcommand page" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand page" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand page" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand page" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand page" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand page" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand page" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand page" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand page" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand page" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand read" -l most -d 'At most so many documents' -r
complete -c coffre -n "__fish_coffre_using_subcommand read" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand read" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand read" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand read" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand read" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand read" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand read" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand read" -l estimate -d 'Only say how much waits, and how long it will take'
complete -c coffre -n "__fish_coffre_using_subcommand read" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand read" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand read" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand export" -l to -d 'Recipient: who gets them' -r
complete -c coffre -n "__fish_coffre_using_subcommand export" -l purpose -d 'Purpose: what for' -r
complete -c coffre -n "__fish_coffre_using_subcommand export" -l basis -d 'Legal basis' -r
complete -c coffre -n "__fish_coffre_using_subcommand export" -l channel -d 'How they travel: mail, hand, portal …' -r
complete -c coffre -n "__fish_coffre_using_subcommand export" -l out -d 'New folder for the documents and what proves them' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand export" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand export" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand export" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand export" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand export" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand export" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand export" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand export" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand export" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand search" -l limit -d 'At most so many' -r
complete -c coffre -n "__fish_coffre_using_subcommand search" -l offset -d 'After so many' -r
complete -c coffre -n "__fish_coffre_using_subcommand search" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand search" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand search" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand search" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand search" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand search" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand search" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand search" -l by-date -d 'Newest first instead of best first'
complete -c coffre -n "__fish_coffre_using_subcommand search" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand search" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand search" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand mv" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand mv" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand mv" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand mv" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand mv" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand mv" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand mv" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand mv" -l left-behind -d 'List what others did to a document while it was moved; moving it again brings that along'
complete -c coffre -n "__fish_coffre_using_subcommand mv" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand mv" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand mv" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand tag" -l add -d 'Add a tag' -r
complete -c coffre -n "__fish_coffre_using_subcommand tag" -l remove -d 'Take a tag off' -r
complete -c coffre -n "__fish_coffre_using_subcommand tag" -l title -d 'New title' -r
complete -c coffre -n "__fish_coffre_using_subcommand tag" -l kind -d 'New kind; the document stays in its compartment' -r
complete -c coffre -n "__fish_coffre_using_subcommand tag" -l date -d 'Date that they bear' -r
complete -c coffre -n "__fish_coffre_using_subcommand tag" -l valid-until -d 'Last day of validity' -r
complete -c coffre -n "__fish_coffre_using_subcommand tag" -l dossier -d 'Put into a dossier' -r
complete -c coffre -n "__fish_coffre_using_subcommand tag" -l not-dossier -d 'Take out of a dossier' -r
complete -c coffre -n "__fish_coffre_using_subcommand tag" -l party -d 'Name a party' -r
complete -c coffre -n "__fish_coffre_using_subcommand tag" -l part -d 'The part of that party' -r
complete -c coffre -n "__fish_coffre_using_subcommand tag" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand tag" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand tag" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand tag" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand tag" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand tag" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand tag" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand tag" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand tag" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand tag" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand bin" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand bin" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand bin" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand bin" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand bin" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand bin" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand bin" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand bin" -l restore -d 'Take them out of the bin'
complete -c coffre -n "__fish_coffre_using_subcommand bin" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand bin" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand bin" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and not __fish_seen_subcommand_from new ls show set fact check ask settle party help" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and not __fish_seen_subcommand_from new ls show set fact check ask settle party help" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and not __fish_seen_subcommand_from new ls show set fact check ask settle party help" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and not __fish_seen_subcommand_from new ls show set fact check ask settle party help" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and not __fish_seen_subcommand_from new ls show set fact check ask settle party help" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and not __fish_seen_subcommand_from new ls show set fact check ask settle party help" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and not __fish_seen_subcommand_from new ls show set fact check ask settle party help" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and not __fish_seen_subcommand_from new ls show set fact check ask settle party help" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and not __fish_seen_subcommand_from new ls show set fact check ask settle party help" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and not __fish_seen_subcommand_from new ls show set fact check ask settle party help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and not __fish_seen_subcommand_from new ls show set fact check ask settle party help" -f -a "new" -d 'Make a dossier'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and not __fish_seen_subcommand_from new ls show set fact check ask settle party help" -f -a "ls" -d 'List dossiers'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and not __fish_seen_subcommand_from new ls show set fact check ask settle party help" -f -a "show" -d 'Show a dossier with its parties, facts and documents'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and not __fish_seen_subcommand_from new ls show set fact check ask settle party help" -f -a "set" -d 'Set a field'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and not __fish_seen_subcommand_from new ls show set fact check ask settle party help" -f -a "fact" -d 'State a dated fact, or take it back; what it does to deadlines is shown first'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and not __fish_seen_subcommand_from new ls show set fact check ask settle party help" -f -a "check" -d 'The checklist: what is there, asked, missing or expired, and what blocks next'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and not __fish_seen_subcommand_from new ls show set fact check ask settle party help" -f -a "ask" -d 'Letters to all who owe a piece; with --done, keep that they were asked'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and not __fish_seen_subcommand_from new ls show set fact check ask settle party help" -f -a "settle" -d 'State why a piece does not apply, or that it does'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and not __fish_seen_subcommand_from new ls show set fact check ask settle party help" -f -a "party" -d 'Parties'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and not __fish_seen_subcommand_from new ls show set fact check ask settle party help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from new" -l title -d 'Title' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from new" -l reference -d 'Reference in the agency\'s other software' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from new" -l kind -d 'Sort of dossier: sale, letting, employee, complaint …' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from new" -l property -d 'Address of the property' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from new" -l opened -d 'First day' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from new" -l template -d 'Begin with what is usual: house, flat, land, succession, company, letting' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from new" -l in -d 'Compartment of the record; its documents may lie in several' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from new" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from new" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from new" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from new" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from new" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from new" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from new" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from new" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from new" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ls" -l limit -d 'At most so many' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ls" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ls" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ls" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ls" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ls" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ls" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ls" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ls" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ls" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from show" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from show" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from show" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from show" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from show" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from show" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from show" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from show" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from show" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from set" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from set" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from set" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from set" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from set" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from set" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from set" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from set" -l party -d 'The subject is a party'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from set" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from set" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from fact" -l note -d 'Reason or detail' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from fact" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from fact" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from fact" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from fact" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from fact" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from fact" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from fact" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from fact" -l take-back -d 'Take the facts of this event back'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from fact" -l yes -d 'Do not ask'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from fact" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from fact" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from fact" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from check" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from check" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from check" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from check" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from check" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from check" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from check" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from check" -l annex -d 'The annex of the mandate instead: the required attestations'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from check" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from check" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ask" -l from -d 'Only this addressee: seller, buyer, syndic, municipality, notary, agency' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ask" -l done -d 'Keep that these rows were asked for, by their codes; without codes, all that the addressee owes' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ask" -l on -d 'The day of asking [default: today]' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ask" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ask" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ask" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ask" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ask" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ask" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ask" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ask" -l draft -d 'Write the draft of one letter for the mail program instead of its text'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ask" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ask" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from ask" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from settle" -l reason -d 'Why it does not apply; without a reason it applies again' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from settle" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from settle" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from settle" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from settle" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from settle" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from settle" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from settle" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from settle" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from settle" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from settle" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from party" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from party" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from party" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from party" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from party" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from party" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from party" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from party" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from party" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from party" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from party" -f -a "add" -d 'Give a party a part in a dossier; a new record, or a known one'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from party" -f -a "ls" -d 'Find parties'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from party" -f -a "merge" -d 'State that two records are one person'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from party" -f -a "split" -d 'Make merged records two again'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from party" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from help" -f -a "new" -d 'Make a dossier'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from help" -f -a "ls" -d 'List dossiers'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a dossier with its parties, facts and documents'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from help" -f -a "set" -d 'Set a field'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from help" -f -a "fact" -d 'State a dated fact, or take it back; what it does to deadlines is shown first'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from help" -f -a "check" -d 'The checklist: what is there, asked, missing or expired, and what blocks next'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from help" -f -a "ask" -d 'Letters to all who owe a piece; with --done, keep that they were asked'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from help" -f -a "settle" -d 'State why a piece does not apply, or that it does'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from help" -f -a "party" -d 'Parties'
complete -c coffre -n "__fish_coffre_using_subcommand dossier; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c coffre -n "__fish_coffre_using_subcommand board" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand board" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand board" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand board" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand board" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand board" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand board" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand board" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand board" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand board" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand history" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand history" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand history" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand history" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand history" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand history" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand history" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand history" -l dossier -d 'The subject is a dossier'
complete -c coffre -n "__fish_coffre_using_subcommand history" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand history" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand history" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and not __fish_seen_subcommand_from set help" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and not __fish_seen_subcommand_from set help" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and not __fish_seen_subcommand_from set help" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and not __fish_seen_subcommand_from set help" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and not __fish_seen_subcommand_from set help" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and not __fish_seen_subcommand_from set help" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and not __fish_seen_subcommand_from set help" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and not __fish_seen_subcommand_from set help" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and not __fish_seen_subcommand_from set help" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and not __fish_seen_subcommand_from set help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and not __fish_seen_subcommand_from set help" -a "set" -d 'Change a kind, or make one; what it does to deadlines is shown first'
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and not __fish_seen_subcommand_from set help" -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -l label -d 'What it is called, in French' -r
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -l label-nl -d 'What it is called, in Dutch' -r
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -l label-en -d 'What it is called, in English' -r
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -l purpose -d 'Why the agency keeps it, in French' -r
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -l purpose-nl -d 'Why the agency keeps it, in Dutch' -r
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -l purpose-en -d 'Why the agency keeps it, in English' -r
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -l category -d 'Category of the data in it' -r
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -l level -d 'How confidential it is' -r
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -l in -d 'Code of the compartment in which it is filed' -r
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -l needs-dossier -d 'Whether it belongs in a dossier' -r -f -a "yes\t''
no\t''"
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -l rule -d 'A rule that keeps it, with its case: R05/operation; all of them, they replace those it has' -r
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -l no-rules -d 'No rule keeps it'
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -l yes -d 'Do not ask'
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from help" -f -a "set" -d 'Change a kind, or make one; what it does to deadlines is shown first'
complete -c coffre -n "__fish_coffre_using_subcommand kinds; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c coffre -n "__fish_coffre_using_subcommand rule; and not __fish_seen_subcommand_from ls set help" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand rule; and not __fish_seen_subcommand_from ls set help" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand rule; and not __fish_seen_subcommand_from ls set help" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand rule; and not __fish_seen_subcommand_from ls set help" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand rule; and not __fish_seen_subcommand_from ls set help" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand rule; and not __fish_seen_subcommand_from ls set help" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand rule; and not __fish_seen_subcommand_from ls set help" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand rule; and not __fish_seen_subcommand_from ls set help" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand rule; and not __fish_seen_subcommand_from ls set help" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand rule; and not __fish_seen_subcommand_from ls set help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand rule; and not __fish_seen_subcommand_from ls set help" -f -a "ls" -d 'The rules with their cases and periods'
complete -c coffre -n "__fish_coffre_using_subcommand rule; and not __fish_seen_subcommand_from ls set help" -f -a "set" -d 'Give a case another period, as a version of its own; what it does to deadlines is shown first'
complete -c coffre -n "__fish_coffre_using_subcommand rule; and not __fish_seen_subcommand_from ls set help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from ls" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from ls" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from ls" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from ls" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from ls" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from ls" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from ls" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from ls" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from ls" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from set" -l case -d 'Code of its case [default: its only one]' -r
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from set" -l period -d 'The period: P10Y, P6M, P30D' -r
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from set" -l since -d 'The first day on which it applies [default: today]' -r
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from set" -l scope -d 'To what it applies from that day on' -r -f -a "events\t'Clocks that start from that day on'
new-copies\t'Documents that are taken in from that day on'
everything\t'Everything, once the day has come'"
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from set" -l basis -d 'The legal basis, or the reason of the choice' -r
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from set" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from set" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from set" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from set" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from set" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from set" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from set" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from set" -l yes -d 'Do not ask'
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from set" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from set" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from help" -f -a "ls" -d 'The rules with their cases and periods'
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from help" -f -a "set" -d 'Give a case another period, as a version of its own; what it does to deadlines is shown first'
complete -c coffre -n "__fish_coffre_using_subcommand rule; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c coffre -n "__fish_coffre_using_subcommand due" -l days -d 'Days to look ahead' -r
complete -c coffre -n "__fish_coffre_using_subcommand due" -l why -d 'Why this document is kept until when' -r
complete -c coffre -n "__fish_coffre_using_subcommand due" -l limit -d 'At most so many' -r
complete -c coffre -n "__fish_coffre_using_subcommand due" -l offset -d 'After so many' -r
complete -c coffre -n "__fish_coffre_using_subcommand due" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand due" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand due" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand due" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand due" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand due" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand due" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand due" -l unknown -d 'Those whose deadline is unknown, because an event is missing'
complete -c coffre -n "__fish_coffre_using_subcommand due" -l questions -d 'The questions whose answers settle unknown deadlines, those that settle most first'
complete -c coffre -n "__fish_coffre_using_subcommand due" -l conflict -d 'Those whose rules contradict each other'
complete -c coffre -n "__fish_coffre_using_subcommand due" -l validity -d 'Those whose validity ends in that time; not a retention date'
complete -c coffre -n "__fish_coffre_using_subcommand due" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand due" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand due" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand log" -l limit -d 'At most so many' -r
complete -c coffre -n "__fish_coffre_using_subcommand log" -l event -d 'Only this event: view, export, step-up …' -r
complete -c coffre -n "__fish_coffre_using_subcommand log" -l person -d 'Only what this person did' -r
complete -c coffre -n "__fish_coffre_using_subcommand log" -l document -d 'Only what concerns this document, by its id' -r
complete -c coffre -n "__fish_coffre_using_subcommand log" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand log" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand log" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand log" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand log" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand log" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand log" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand log" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand log" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand log" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand who" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand who" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand who" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand who" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand who" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand who" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand who" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand who" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand who" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand who" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand check" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand check" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand check" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand check" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand check" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand check" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand check" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand check" -l names -d 'Names, presence and sizes only'
complete -c coffre -n "__fish_coffre_using_subcommand check" -l content -d 'Open and parse what this seat has keys for, too'
complete -c coffre -n "__fish_coffre_using_subcommand check" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand check" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand heal" -l from -d 'Another copy of the vault: a backup' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand heal" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand heal" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand heal" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand heal" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand heal" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand heal" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand heal" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand heal" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand heal" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand heal" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand lost" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand lost" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand lost" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand lost" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand lost" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand lost" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand lost" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand lost" -l yes -d 'Do not ask'
complete -c coffre -n "__fish_coffre_using_subcommand lost" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand lost" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand lost" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand backup" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand backup" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand backup" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand backup" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand backup" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand backup" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand backup" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand backup" -l verify -d 'Read the copy too, and replace what is damaged there; without it sizes are compared'
complete -c coffre -n "__fish_coffre_using_subcommand backup" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand backup" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand backup" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand tidy" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand tidy" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand tidy" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand tidy" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand tidy" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand tidy" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand tidy" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand tidy" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand tidy" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand tidy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand sync" -l vault -d 'The vault\'s folder' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand sync" -l home -d 'Local state of this computer' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand sync" -l seat -d 'The seat, by its label or the beginning of its id, where several people use this computer' -r
complete -c coffre -n "__fish_coffre_using_subcommand sync" -l wait -d 'Seconds to wait for another program that has the seat open' -r
complete -c coffre -n "__fish_coffre_using_subcommand sync" -l passphrase-file -d 'Read the passphrase from a file instead of the terminal' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand sync" -l step-up-passphrase-file -d 'Read the step-up passphrase from this file [default: the passphrase file]' -r -F
complete -c coffre -n "__fish_coffre_using_subcommand sync" -l language -d 'Language of labels of kinds, roles and compartments' -r -f -a "fr\t'French'
nl\t'Dutch'
en\t'English'"
complete -c coffre -n "__fish_coffre_using_subcommand sync" -l step-up -d 'Open the step-up keys too, for what only they can read'
complete -c coffre -n "__fish_coffre_using_subcommand sync" -l json -d 'Answer in JSON'
complete -c coffre -n "__fish_coffre_using_subcommand sync" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "init" -d 'Make a vault in an empty folder, with you as its first director'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "join" -d 'Answer an invite with its seven words, from a new computer'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "unlock" -d 'Start a session that locks itself when idle'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "passphrase" -d 'Change the passphrase of this computer\'s seat'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "rebuild" -d 'Delete this computer\'s index and fill a new one from the journal'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "recover" -d 'Come back with the recovery sheet, as a director with new seats'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "verify" -d 'Verify an export, without any key or vault'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "demo" -d 'Make a fictional agency to try everything on'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "completions" -d 'Write shell completions'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "man" -d 'Write the man page'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "invite" -d 'Invite a person, or a known person\'s new computer'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "admit" -d 'Show who answered an invite, and let them in'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "members" -d 'Who is part of the house'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "role" -d 'Show roles, make one, give a person another one, change a right of one'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "compartment" -d 'Show compartments, make one, name one anew, close one'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "remove" -d 'Remove a person or a computer; the keys are renewed'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "adopt" -d 'Work of somebody who did not know yet of being removed: list it, or let it count'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "director" -d 'Directors: who they are, what waits for their signatures'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "sheet" -d 'Recovery sheets: the yearly drill, new ones, two of three'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "file" -d 'File documents: one, several, or whole folders'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "import" -d 'Take over a tree of folders: plan it, run it, let the originals go'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "ls" -d 'List documents'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "show" -d 'Show what is known of a document, without opening it'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "cat" -d 'Write a document to standard output; the log says so'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "text" -d 'Write the words of a document to standard output; the log says so'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "page" -d 'Write the picture of a page to a file; the log says so'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "read" -d 'Read what waits to be read: words of scans, recent dossiers first'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "export" -d 'Hand documents to somebody outside; the register of disclosures says so first'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "search" -d 'Search: words, "words in order", kind: person: dossier: before: after: is: …'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "mv" -d 'Move a document to another compartment'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "tag" -d 'Change tags, title, kind, dates, dossiers and parties of documents'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "bin" -d 'Put documents into the bin, or take them out'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "dossier" -d 'Dossiers and their parties'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "board" -d 'Dossiers by phase, with days to the deed and what blocks'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "history" -d 'Who changed what of a document or dossier, and when'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "kinds" -d 'The kinds of document: list them, change one, make one'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "rule" -d 'The schedule of retention: show it, change a period'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "due" -d 'What is to be disposed of, and when'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "log" -d 'The log of reads and acts'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "who" -d 'Who can open this, and by which signed grant'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "check" -d 'Check the folder against what was signed'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "heal" -d 'Bring back what is missing or damaged, from another copy'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "lost" -d 'Entries that nobody has any more: list them, or declare them lost as a director'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "backup" -d 'Copy what is new to a second place'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "tidy" -d 'Gather small files of the journal into larger ones; for once a month'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "sync" -d 'Take in what others did, and show what was noticed'
complete -c coffre -n "__fish_coffre_using_subcommand help; and not __fish_seen_subcommand_from init join unlock passphrase rebuild recover verify demo completions man invite admit members role compartment remove adopt director sheet file import ls show cat text page read export search mv tag bin dossier board history kinds rule due log who check heal lost backup tidy sync help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "ls" -d 'The roles and their rights'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "give" -d 'Give a person another role instead of those he has'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "right" -d 'Change one right of a role; who gains or loses by it is shown first'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "new" -d 'Make a role, which nobody has yet'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "retire" -d 'Retire a role that nobody has: it is given to nobody any more'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from role" -f -a "rename" -d 'Give a role another name; its code stays'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from compartment" -f -a "ls" -d 'The compartments'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from compartment" -f -a "new" -d 'Make a compartment; directors manage it, `coffre role right` gives it to roles'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from compartment" -f -a "rename" -d 'Give a compartment another name; its code stays'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from compartment" -f -a "close" -d 'Close an empty compartment for ever'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from director" -f -a "ls" -d 'The directors, and root versions that wait for signatures'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from director" -f -a "sign" -d 'Sign a version that waits, after comparing its fingerprint by voice'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from director" -f -a "withdraw" -d 'Take back your signature under a version that waits'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from director" -f -a "remove" -d 'Propose to remove a director'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from director" -f -a "threshold" -d 'Propose how many directors have to sign'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from sheet" -f -a "try" -d 'Type the sheet back: does it open the vault? Once a year'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from sheet" -f -a "renew" -d 'Propose a new sheet instead of the present one: after its use, a theft, a leaver who could reach it'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from sheet" -f -a "split" -d 'Propose three sheets instead, of which any two recover'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from import" -f -a "plan" -d 'Say what would become of a tree, and write the table of its folders to edit; nothing is filed'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from import" -f -a "run" -d 'File what is new in a tree; stop it whenever you like, the next run goes on'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from import" -f -a "release" -d 'Compare originals with what is in the vault and let them go; for directors'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from dossier" -f -a "new" -d 'Make a dossier'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from dossier" -f -a "ls" -d 'List dossiers'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from dossier" -f -a "show" -d 'Show a dossier with its parties, facts and documents'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from dossier" -f -a "set" -d 'Set a field'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from dossier" -f -a "fact" -d 'State a dated fact, or take it back; what it does to deadlines is shown first'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from dossier" -f -a "check" -d 'The checklist: what is there, asked, missing or expired, and what blocks next'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from dossier" -f -a "ask" -d 'Letters to all who owe a piece; with --done, keep that they were asked'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from dossier" -f -a "settle" -d 'State why a piece does not apply, or that it does'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from dossier" -f -a "party" -d 'Parties'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from kinds" -f -a "set" -d 'Change a kind, or make one; what it does to deadlines is shown first'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from rule" -f -a "ls" -d 'The rules with their cases and periods'
complete -c coffre -n "__fish_coffre_using_subcommand help; and __fish_seen_subcommand_from rule" -f -a "set" -d 'Give a case another period, as a version of its own; what it does to deadlines is shown first'
