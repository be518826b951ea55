
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'coffre' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'coffre'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'coffre' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Make a vault in an empty folder, with you as its first director')
            [CompletionResult]::new('join', 'join', [CompletionResultType]::ParameterValue, 'Answer an invite with its seven words, from a new computer')
            [CompletionResult]::new('unlock', 'unlock', [CompletionResultType]::ParameterValue, 'Start a session that locks itself when idle')
            [CompletionResult]::new('passphrase', 'passphrase', [CompletionResultType]::ParameterValue, 'Change the passphrase of this computer''s seat')
            [CompletionResult]::new('rebuild', 'rebuild', [CompletionResultType]::ParameterValue, 'Delete this computer''s index and fill a new one from the journal')
            [CompletionResult]::new('recover', 'recover', [CompletionResultType]::ParameterValue, 'Come back with the recovery sheet, as a director with new seats')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Verify an export, without any key or vault')
            [CompletionResult]::new('demo', 'demo', [CompletionResultType]::ParameterValue, 'Make a fictional agency to try everything on')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Write shell completions')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Write the man page')
            [CompletionResult]::new('invite', 'invite', [CompletionResultType]::ParameterValue, 'Invite a person, or a known person''s new computer')
            [CompletionResult]::new('admit', 'admit', [CompletionResultType]::ParameterValue, 'Show who answered an invite, and let them in')
            [CompletionResult]::new('members', 'members', [CompletionResultType]::ParameterValue, 'Who is part of the house')
            [CompletionResult]::new('role', 'role', [CompletionResultType]::ParameterValue, 'Show roles, make one, give a person another one, change a right of one')
            [CompletionResult]::new('compartment', 'compartment', [CompletionResultType]::ParameterValue, 'Show compartments, make one, name one anew, close one')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a person or a computer; the keys are renewed')
            [CompletionResult]::new('adopt', 'adopt', [CompletionResultType]::ParameterValue, 'Work of somebody who did not know yet of being removed: list it, or let it count')
            [CompletionResult]::new('director', 'director', [CompletionResultType]::ParameterValue, 'Directors: who they are, what waits for their signatures')
            [CompletionResult]::new('sheet', 'sheet', [CompletionResultType]::ParameterValue, 'Recovery sheets: the yearly drill, new ones, two of three')
            [CompletionResult]::new('file', 'file', [CompletionResultType]::ParameterValue, 'File documents: one, several, or whole folders')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Take over a tree of folders: plan it, run it, let the originals go')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List documents')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show what is known of a document, without opening it')
            [CompletionResult]::new('cat', 'cat', [CompletionResultType]::ParameterValue, 'Write a document to standard output; the log says so')
            [CompletionResult]::new('text', 'text', [CompletionResultType]::ParameterValue, 'Write the words of a document to standard output; the log says so')
            [CompletionResult]::new('page', 'page', [CompletionResultType]::ParameterValue, 'Write the picture of a page to a file; the log says so')
            [CompletionResult]::new('read', 'read', [CompletionResultType]::ParameterValue, 'Read what waits to be read: words of scans, recent dossiers first')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Hand documents to somebody outside; the register of disclosures says so first')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Search: words, "words in order", kind: person: dossier: before: after: is: …')
            [CompletionResult]::new('mv', 'mv', [CompletionResultType]::ParameterValue, 'Move a document to another compartment')
            [CompletionResult]::new('tag', 'tag', [CompletionResultType]::ParameterValue, 'Change tags, title, kind, dates, dossiers and parties of documents')
            [CompletionResult]::new('bin', 'bin', [CompletionResultType]::ParameterValue, 'Put documents into the bin, or take them out')
            [CompletionResult]::new('dossier', 'dossier', [CompletionResultType]::ParameterValue, 'Dossiers and their parties')
            [CompletionResult]::new('board', 'board', [CompletionResultType]::ParameterValue, 'Dossiers by phase, with days to the deed and what blocks')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'Who changed what of a document or dossier, and when')
            [CompletionResult]::new('kinds', 'kinds', [CompletionResultType]::ParameterValue, 'The kinds of document: list them, change one, make one')
            [CompletionResult]::new('rule', 'rule', [CompletionResultType]::ParameterValue, 'The schedule of retention: show it, change a period')
            [CompletionResult]::new('due', 'due', [CompletionResultType]::ParameterValue, 'What is to be disposed of, and when')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'The log of reads and acts')
            [CompletionResult]::new('who', 'who', [CompletionResultType]::ParameterValue, 'Who can open this, and by which signed grant')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check the folder against what was signed')
            [CompletionResult]::new('heal', 'heal', [CompletionResultType]::ParameterValue, 'Bring back what is missing or damaged, from another copy')
            [CompletionResult]::new('lost', 'lost', [CompletionResultType]::ParameterValue, 'Entries that nobody has any more: list them, or declare them lost as a director')
            [CompletionResult]::new('backup', 'backup', [CompletionResultType]::ParameterValue, 'Copy what is new to a second place')
            [CompletionResult]::new('tidy', 'tidy', [CompletionResultType]::ParameterValue, 'Gather small files of the journal into larger ones; for once a month')
            [CompletionResult]::new('sync', 'sync', [CompletionResultType]::ParameterValue, 'Take in what others did, and show what was noticed')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'coffre;init' {
            [CompletionResult]::new('--agency', '--agency', [CompletionResultType]::ParameterName, 'Name of the agency')
            [CompletionResult]::new('--director', '--director', [CompletionResultType]::ParameterName, 'Your name, as the first director')
            [CompletionResult]::new('--label', '--label', [CompletionResultType]::ParameterName, 'What you want to be called before unlocking [default: the first word of your name]')
            [CompletionResult]::new('--sheet', '--sheet', [CompletionResultType]::ParameterName, 'Where to write the recovery sheet: `.html` to print, `.txt` for text')
            [CompletionResult]::new('--sheet-language', '--sheet-language', [CompletionResultType]::ParameterName, 'Language of the recovery sheet')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--passphrase-only', '--passphrase-only', [CompletionResultType]::ParameterName, 'Protect the seat by its passphrase alone, without the system''s keyring')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;join' {
            [CompletionResult]::new('--words-file', '--words-file', [CompletionResultType]::ParameterName, 'The file with the seven words, instead of typing them')
            [CompletionResult]::new('--label', '--label', [CompletionResultType]::ParameterName, 'What you want to be called before unlocking')
            [CompletionResult]::new('--computer', '--computer', [CompletionResultType]::ParameterName, 'Name of this computer, for the inviter''s screen [default: the system''s]')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--passphrase-only', '--passphrase-only', [CompletionResultType]::ParameterName, 'Protect the seat by its passphrase alone, without the system''s keyring')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;unlock' {
            [CompletionResult]::new('--idle', '--idle', [CompletionResultType]::ParameterName, 'Minutes without a command after which the session locks')
            [CompletionResult]::new('--step-up-for', '--step-up-for', [CompletionResultType]::ParameterName, 'Minutes after the last command at which the step-up keys close')
            [CompletionResult]::new('--minute', '--minute', [CompletionResultType]::ParameterName, 'Seconds in such a minute: fewer in a test of what happens when time has passed')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;passphrase' {
            [CompletionResult]::new('--new-passphrase-file', '--new-passphrase-file', [CompletionResultType]::ParameterName, 'Read the new passphrase from a file instead of the terminal')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;rebuild' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;recover' {
            [CompletionResult]::new('--vault-id', '--vault-id', [CompletionResultType]::ParameterName, 'The vault''s id, as the sheet shows it; its first half is enough')
            [CompletionResult]::new('--sheet-file', '--sheet-file', [CompletionResultType]::ParameterName, 'The file with what stands on the recovery sheet, instead of typing it; two files with --part')
            [CompletionResult]::new('--part', '--part', [CompletionResultType]::ParameterName, 'Where two of three sheets are needed: the file that belongs to the two at hand, recovery-ab.age')
            [CompletionResult]::new('--director', '--director', [CompletionResultType]::ParameterName, 'The director who comes back or is replaced, by id [default: the only one]')
            [CompletionResult]::new('--instead', '--instead', [CompletionResultType]::ParameterName, 'Another person takes that director''s place: the name')
            [CompletionResult]::new('--label', '--label', [CompletionResultType]::ParameterName, 'What you want to be called before unlocking')
            [CompletionResult]::new('--new-sheet', '--new-sheet', [CompletionResultType]::ParameterName, 'Where to write the new recovery sheet: `.html` to print, `.txt` for text')
            [CompletionResult]::new('--sheet-language', '--sheet-language', [CompletionResultType]::ParameterName, 'Language of the recovery sheet')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--passphrase-only', '--passphrase-only', [CompletionResultType]::ParameterName, 'Protect the seat by its passphrase alone, without the system''s keyring')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;verify' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;demo' {
            [CompletionResult]::new('--seed', '--seed', [CompletionResultType]::ParameterName, 'The agency is drawn from this number')
            [CompletionResult]::new('--dir', '--dir', [CompletionResultType]::ParameterName, 'Where to make it [default: a folder of the system''s temporary place]')
            [CompletionResult]::new('--dossiers', '--dossiers', [CompletionResultType]::ParameterName, 'So many dossiers at most, one of each nature first [default: all]')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--tour', '--tour', [CompletionResultType]::ParameterName, 'Then walk through it: filed, searched, opened, denied')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;completions' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;man' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;invite' {
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'Code or name of the role: agent, office, office-manager, auditor; or director')
            [CompletionResult]::new('--again', '--again', [CompletionResultType]::ParameterName, 'A person who is known already: a new computer, or a forgotten passphrase')
            [CompletionResult]::new('--close', '--close', [CompletionResultType]::ParameterName, 'Close an invite; its words open nothing any more')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--as-director', '--as-director', [CompletionResultType]::ParameterName, 'With --again: as a director, with a new root version')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;admit' {
            [CompletionResult]::new('--check', '--check', [CompletionResultType]::ParameterName, 'The two words that the other screen shows, as they were said on the phone')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;members' {
            [CompletionResult]::new('--reads', '--reads', [CompletionResultType]::ParameterName, 'What this person can read today')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Those who left, too')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;role' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'The roles and their rights')
            [CompletionResult]::new('give', 'give', [CompletionResultType]::ParameterValue, 'Give a person another role instead of those he has')
            [CompletionResult]::new('right', 'right', [CompletionResultType]::ParameterValue, 'Change one right of a role; who gains or loses by it is shown first')
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Make a role, which nobody has yet')
            [CompletionResult]::new('retire', 'retire', [CompletionResultType]::ParameterValue, 'Retire a role that nobody has: it is given to nobody any more')
            [CompletionResult]::new('rename', 'rename', [CompletionResultType]::ParameterValue, 'Give a role another name; its code stays')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'coffre;role;ls' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;role;give' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;role;right' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;role;new' {
            [CompletionResult]::new('--nl', '--nl', [CompletionResultType]::ParameterName, 'The name in Dutch [default: the name]')
            [CompletionResult]::new('--en', '--en', [CompletionResultType]::ParameterName, 'The name in English [default: the name]')
            [CompletionResult]::new('--rank', '--rank', [CompletionResultType]::ParameterName, 'Its rank, for ever: agent or manager')
            [CompletionResult]::new('--right', '--right', [CompletionResultType]::ParameterName, 'A right that it has: COMPARTMENT=file, read or manage')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;role;retire' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;role;rename' {
            [CompletionResult]::new('--nl', '--nl', [CompletionResultType]::ParameterName, 'The name in Dutch [default: the name]')
            [CompletionResult]::new('--en', '--en', [CompletionResultType]::ParameterName, 'The name in English [default: the name]')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;role;help' {
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'The roles and their rights')
            [CompletionResult]::new('give', 'give', [CompletionResultType]::ParameterValue, 'Give a person another role instead of those he has')
            [CompletionResult]::new('right', 'right', [CompletionResultType]::ParameterValue, 'Change one right of a role; who gains or loses by it is shown first')
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Make a role, which nobody has yet')
            [CompletionResult]::new('retire', 'retire', [CompletionResultType]::ParameterValue, 'Retire a role that nobody has: it is given to nobody any more')
            [CompletionResult]::new('rename', 'rename', [CompletionResultType]::ParameterValue, 'Give a role another name; its code stays')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'coffre;role;help;ls' {
            break
        }
        'coffre;role;help;give' {
            break
        }
        'coffre;role;help;right' {
            break
        }
        'coffre;role;help;new' {
            break
        }
        'coffre;role;help;retire' {
            break
        }
        'coffre;role;help;rename' {
            break
        }
        'coffre;role;help;help' {
            break
        }
        'coffre;compartment' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'The compartments')
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Make a compartment; directors manage it, `coffre role right` gives it to roles')
            [CompletionResult]::new('rename', 'rename', [CompletionResultType]::ParameterValue, 'Give a compartment another name; its code stays')
            [CompletionResult]::new('close', 'close', [CompletionResultType]::ParameterValue, 'Close an empty compartment for ever')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'coffre;compartment;ls' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;compartment;new' {
            [CompletionResult]::new('--nl', '--nl', [CompletionResultType]::ParameterName, 'The name in Dutch [default: the name]')
            [CompletionResult]::new('--en', '--en', [CompletionResultType]::ParameterName, 'The name in English [default: the name]')
            [CompletionResult]::new('--floor', '--floor', [CompletionResultType]::ParameterName, 'The lowest rank whose roles may read it')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--under-step-up', '--under-step-up', [CompletionResultType]::ParameterName, 'Only step-up keys open it. The long name keeps it apart from the option that opens them now')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;compartment;rename' {
            [CompletionResult]::new('--nl', '--nl', [CompletionResultType]::ParameterName, 'The name in Dutch [default: the name]')
            [CompletionResult]::new('--en', '--en', [CompletionResultType]::ParameterName, 'The name in English [default: the name]')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;compartment;close' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;compartment;help' {
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'The compartments')
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Make a compartment; directors manage it, `coffre role right` gives it to roles')
            [CompletionResult]::new('rename', 'rename', [CompletionResultType]::ParameterValue, 'Give a compartment another name; its code stays')
            [CompletionResult]::new('close', 'close', [CompletionResultType]::ParameterValue, 'Close an empty compartment for ever')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'coffre;compartment;help;ls' {
            break
        }
        'coffre;compartment;help;new' {
            break
        }
        'coffre;compartment;help;rename' {
            break
        }
        'coffre;compartment;help;close' {
            break
        }
        'coffre;compartment;help;help' {
            break
        }
        'coffre;remove' {
            [CompletionResult]::new('--seat-id', '--seat-id', [CompletionResultType]::ParameterName, 'Seats of one computer only, by their ids: lost, stolen or replaced')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;adopt' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Everything that you may adopt')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;director' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'The directors, and root versions that wait for signatures')
            [CompletionResult]::new('sign', 'sign', [CompletionResultType]::ParameterValue, 'Sign a version that waits, after comparing its fingerprint by voice')
            [CompletionResult]::new('withdraw', 'withdraw', [CompletionResultType]::ParameterValue, 'Take back your signature under a version that waits')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Propose to remove a director')
            [CompletionResult]::new('threshold', 'threshold', [CompletionResultType]::ParameterValue, 'Propose how many directors have to sign')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'coffre;director;ls' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;director;sign' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;director;withdraw' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;director;remove' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;director;threshold' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;director;help' {
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'The directors, and root versions that wait for signatures')
            [CompletionResult]::new('sign', 'sign', [CompletionResultType]::ParameterValue, 'Sign a version that waits, after comparing its fingerprint by voice')
            [CompletionResult]::new('withdraw', 'withdraw', [CompletionResultType]::ParameterValue, 'Take back your signature under a version that waits')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Propose to remove a director')
            [CompletionResult]::new('threshold', 'threshold', [CompletionResultType]::ParameterValue, 'Propose how many directors have to sign')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'coffre;director;help;ls' {
            break
        }
        'coffre;director;help;sign' {
            break
        }
        'coffre;director;help;withdraw' {
            break
        }
        'coffre;director;help;remove' {
            break
        }
        'coffre;director;help;threshold' {
            break
        }
        'coffre;director;help;help' {
            break
        }
        'coffre;sheet' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('try', 'try', [CompletionResultType]::ParameterValue, 'Type the sheet back: does it open the vault? Once a year')
            [CompletionResult]::new('renew', 'renew', [CompletionResultType]::ParameterValue, 'Propose a new sheet instead of the present one: after its use, a theft, a leaver who could reach it')
            [CompletionResult]::new('split', 'split', [CompletionResultType]::ParameterValue, 'Propose three sheets instead, of which any two recover')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'coffre;sheet;try' {
            [CompletionResult]::new('--sheet-file', '--sheet-file', [CompletionResultType]::ParameterName, 'The file with what stands on the sheet, instead of typing it')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;sheet;renew' {
            [CompletionResult]::new('--sheet', '--sheet', [CompletionResultType]::ParameterName, 'Where to write it: `.html` to print, `.txt` for text')
            [CompletionResult]::new('--sheet-language', '--sheet-language', [CompletionResultType]::ParameterName, 'Language of the sheet')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;sheet;split' {
            [CompletionResult]::new('--sheet-language', '--sheet-language', [CompletionResultType]::ParameterName, 'Language of the sheets')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--text', '--text', [CompletionResultType]::ParameterName, 'Write the sheets as text instead of pages to print')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;sheet;help' {
            [CompletionResult]::new('try', 'try', [CompletionResultType]::ParameterValue, 'Type the sheet back: does it open the vault? Once a year')
            [CompletionResult]::new('renew', 'renew', [CompletionResultType]::ParameterValue, 'Propose a new sheet instead of the present one: after its use, a theft, a leaver who could reach it')
            [CompletionResult]::new('split', 'split', [CompletionResultType]::ParameterValue, 'Propose three sheets instead, of which any two recover')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'coffre;sheet;help;try' {
            break
        }
        'coffre;sheet;help;renew' {
            break
        }
        'coffre;sheet;help;split' {
            break
        }
        'coffre;sheet;help;help' {
            break
        }
        'coffre;file' {
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'Code of the kind; it says in which compartment the documents go')
            [CompletionResult]::new('--in', '--in', [CompletionResultType]::ParameterName, 'Compartment; a stricter one than the kind''s, or a laxer one for who manages both')
            [CompletionResult]::new('--dossier', '--dossier', [CompletionResultType]::ParameterName, 'Dossier: its reference, words of its title, or the beginning of its id')
            [CompletionResult]::new('--party', '--party', [CompletionResultType]::ParameterName, 'Party whom the documents concern: words of the name, or an id')
            [CompletionResult]::new('--part', '--part', [CompletionResultType]::ParameterName, 'The part of that party: seller, buyer, prospect …')
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'Title; for one file')
            [CompletionResult]::new('--date', '--date', [CompletionResultType]::ParameterName, 'Date that the documents bear')
            [CompletionResult]::new('--valid-until', '--valid-until', [CompletionResultType]::ParameterName, 'Last day of validity; not the end of retention')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'Tag')
            [CompletionResult]::new('--version-of', '--version-of', [CompletionResultType]::ParameterName, 'The document of which this file is a new version')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--again', '--again', [CompletionResultType]::ParameterName, 'File bytes that the vault holds already once more')
            [CompletionResult]::new('--confirm-events', '--confirm-events', [CompletionResultType]::ParameterName, 'State the dated events that the documents make likely: a signed deed, the start of a mandate; what they do to deadlines is shown first')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'With --confirm-events: do not ask, whatever they do to deadlines')
            [CompletionResult]::new('--delete-source', '--delete-source', [CompletionResultType]::ParameterName, 'Delete each original once its sealed copy was read back')
            [CompletionResult]::new('--read-later', '--read-later', [CompletionResultType]::ParameterName, 'Leave the words of scans for `coffre read`, so that filing is quick')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;import' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('plan', 'plan', [CompletionResultType]::ParameterValue, 'Say what would become of a tree, and write the table of its folders to edit; nothing is filed')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'File what is new in a tree; stop it whenever you like, the next run goes on')
            [CompletionResult]::new('release', 'release', [CompletionResultType]::ParameterValue, 'Compare originals with what is in the vault and let them go; for directors')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'coffre;import;plan' {
            [CompletionResult]::new('--map', '--map', [CompletionResultType]::ParameterName, 'The table of folders: written where there is none yet, else read')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write what would become of each file, as a table')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;import;run' {
            [CompletionResult]::new('--map', '--map', [CompletionResultType]::ParameterName, 'The table of folders that `import plan` wrote and you looked at')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'Write what became of each file, as a table')
            [CompletionResult]::new('--pause-after', '--pause-after', [CompletionResultType]::ParameterName, 'Pause after about so many files')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--read-later', '--read-later', [CompletionResultType]::ParameterName, 'Leave the words of scans for `coffre read`, so that filing is quick')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;import;release' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--delete', '--delete', [CompletionResultType]::ParameterName, 'Delete the originals that may go; without it they are only counted')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;import;help' {
            [CompletionResult]::new('plan', 'plan', [CompletionResultType]::ParameterValue, 'Say what would become of a tree, and write the table of its folders to edit; nothing is filed')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'File what is new in a tree; stop it whenever you like, the next run goes on')
            [CompletionResult]::new('release', 'release', [CompletionResultType]::ParameterValue, 'Compare originals with what is in the vault and let them go; for directors')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'coffre;import;help;plan' {
            break
        }
        'coffre;import;help;run' {
            break
        }
        'coffre;import;help;release' {
            break
        }
        'coffre;import;help;help' {
            break
        }
        'coffre;ls' {
            [CompletionResult]::new('--dossier', '--dossier', [CompletionResultType]::ParameterName, 'Of a dossier')
            [CompletionResult]::new('--party', '--party', [CompletionResultType]::ParameterName, 'That name a party')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'Of a kind')
            [CompletionResult]::new('--in', '--in', [CompletionResultType]::ParameterName, 'In a compartment')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'With a tag')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most so many')
            [CompletionResult]::new('--offset', '--offset', [CompletionResultType]::ParameterName, 'After so many')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--inbox', '--inbox', [CompletionResultType]::ParameterName, 'Without a kind or without a dossier')
            [CompletionResult]::new('--bin', '--bin', [CompletionResultType]::ParameterName, 'In the bin')
            [CompletionResult]::new('--concurrent', '--concurrent', [CompletionResultType]::ParameterName, 'Changed by two people at once')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;show' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--history', '--history', [CompletionResultType]::ParameterName, 'Everything that was said about it, too')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;cat' {
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'An earlier version, by its id')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;text' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;page' {
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'New file for the picture, in PNG')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Pixels across')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;read' {
            [CompletionResult]::new('--most', '--most', [CompletionResultType]::ParameterName, 'At most so many documents')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--estimate', '--estimate', [CompletionResultType]::ParameterName, 'Only say how much waits, and how long it will take')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;export' {
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Recipient: who gets them')
            [CompletionResult]::new('--purpose', '--purpose', [CompletionResultType]::ParameterName, 'Purpose: what for')
            [CompletionResult]::new('--basis', '--basis', [CompletionResultType]::ParameterName, 'Legal basis')
            [CompletionResult]::new('--channel', '--channel', [CompletionResultType]::ParameterName, 'How they travel: mail, hand, portal …')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'New folder for the documents and what proves them')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;search' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most so many')
            [CompletionResult]::new('--offset', '--offset', [CompletionResultType]::ParameterName, 'After so many')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--by-date', '--by-date', [CompletionResultType]::ParameterName, 'Newest first instead of best first')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;mv' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--left-behind', '--left-behind', [CompletionResultType]::ParameterName, 'List what others did to a document while it was moved; moving it again brings that along')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;tag' {
            [CompletionResult]::new('--add', '--add', [CompletionResultType]::ParameterName, 'Add a tag')
            [CompletionResult]::new('--remove', '--remove', [CompletionResultType]::ParameterName, 'Take a tag off')
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'New title')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'New kind; the document stays in its compartment')
            [CompletionResult]::new('--date', '--date', [CompletionResultType]::ParameterName, 'Date that they bear')
            [CompletionResult]::new('--valid-until', '--valid-until', [CompletionResultType]::ParameterName, 'Last day of validity')
            [CompletionResult]::new('--dossier', '--dossier', [CompletionResultType]::ParameterName, 'Put into a dossier')
            [CompletionResult]::new('--not-dossier', '--not-dossier', [CompletionResultType]::ParameterName, 'Take out of a dossier')
            [CompletionResult]::new('--party', '--party', [CompletionResultType]::ParameterName, 'Name a party')
            [CompletionResult]::new('--part', '--part', [CompletionResultType]::ParameterName, 'The part of that party')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;bin' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--restore', '--restore', [CompletionResultType]::ParameterName, 'Take them out of the bin')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;dossier' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Make a dossier')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List dossiers')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a dossier with its parties, facts and documents')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set a field')
            [CompletionResult]::new('fact', 'fact', [CompletionResultType]::ParameterValue, 'State a dated fact, or take it back; what it does to deadlines is shown first')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'The checklist: what is there, asked, missing or expired, and what blocks next')
            [CompletionResult]::new('ask', 'ask', [CompletionResultType]::ParameterValue, 'Letters to all who owe a piece; with --done, keep that they were asked')
            [CompletionResult]::new('settle', 'settle', [CompletionResultType]::ParameterValue, 'State why a piece does not apply, or that it does')
            [CompletionResult]::new('party', 'party', [CompletionResultType]::ParameterValue, 'Parties')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'coffre;dossier;new' {
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'Title')
            [CompletionResult]::new('--reference', '--reference', [CompletionResultType]::ParameterName, 'Reference in the agency''s other software')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'Sort of dossier: sale, letting, employee, complaint …')
            [CompletionResult]::new('--property', '--property', [CompletionResultType]::ParameterName, 'Address of the property')
            [CompletionResult]::new('--opened', '--opened', [CompletionResultType]::ParameterName, 'First day')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'Begin with what is usual: house, flat, land, succession, company, letting')
            [CompletionResult]::new('--in', '--in', [CompletionResultType]::ParameterName, 'Compartment of the record; its documents may lie in several')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;dossier;ls' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most so many')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;dossier;show' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;dossier;set' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--party', '--party', [CompletionResultType]::ParameterName, 'The subject is a party')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;dossier;fact' {
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'Reason or detail')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--take-back', '--take-back', [CompletionResultType]::ParameterName, 'Take the facts of this event back')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;dossier;check' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--annex', '--annex', [CompletionResultType]::ParameterName, 'The annex of the mandate instead: the required attestations')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;dossier;ask' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Only this addressee: seller, buyer, syndic, municipality, notary, agency')
            [CompletionResult]::new('--done', '--done', [CompletionResultType]::ParameterName, 'Keep that these rows were asked for, by their codes; without codes, all that the addressee owes')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day of asking [default: today]')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--draft', '--draft', [CompletionResultType]::ParameterName, 'Write the draft of one letter for the mail program instead of its text')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;dossier;settle' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why it does not apply; without a reason it applies again')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;dossier;party' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Give a party a part in a dossier; a new record, or a known one')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'Find parties')
            [CompletionResult]::new('merge', 'merge', [CompletionResultType]::ParameterValue, 'State that two records are one person')
            [CompletionResult]::new('split', 'split', [CompletionResultType]::ParameterValue, 'Make merged records two again')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'coffre;dossier;party;add' {
            [CompletionResult]::new('--part', '--part', [CompletionResultType]::ParameterName, 'The part: seller, buyer, prospect, notary …')
            [CompletionResult]::new('--known', '--known', [CompletionResultType]::ParameterName, 'A record that is there already: an id or words of the name')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Name of the new record')
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'Postal address')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'E-mail')
            [CompletionResult]::new('--telephone', '--telephone', [CompletionResultType]::ParameterName, 'Telephone')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;dossier;party;ls' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;dossier;party;merge' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;dossier;party;split' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;dossier;party;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Give a party a part in a dossier; a new record, or a known one')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'Find parties')
            [CompletionResult]::new('merge', 'merge', [CompletionResultType]::ParameterValue, 'State that two records are one person')
            [CompletionResult]::new('split', 'split', [CompletionResultType]::ParameterValue, 'Make merged records two again')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'coffre;dossier;party;help;add' {
            break
        }
        'coffre;dossier;party;help;ls' {
            break
        }
        'coffre;dossier;party;help;merge' {
            break
        }
        'coffre;dossier;party;help;split' {
            break
        }
        'coffre;dossier;party;help;help' {
            break
        }
        'coffre;dossier;help' {
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Make a dossier')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List dossiers')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a dossier with its parties, facts and documents')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set a field')
            [CompletionResult]::new('fact', 'fact', [CompletionResultType]::ParameterValue, 'State a dated fact, or take it back; what it does to deadlines is shown first')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'The checklist: what is there, asked, missing or expired, and what blocks next')
            [CompletionResult]::new('ask', 'ask', [CompletionResultType]::ParameterValue, 'Letters to all who owe a piece; with --done, keep that they were asked')
            [CompletionResult]::new('settle', 'settle', [CompletionResultType]::ParameterValue, 'State why a piece does not apply, or that it does')
            [CompletionResult]::new('party', 'party', [CompletionResultType]::ParameterValue, 'Parties')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'coffre;dossier;help;new' {
            break
        }
        'coffre;dossier;help;ls' {
            break
        }
        'coffre;dossier;help;show' {
            break
        }
        'coffre;dossier;help;set' {
            break
        }
        'coffre;dossier;help;fact' {
            break
        }
        'coffre;dossier;help;check' {
            break
        }
        'coffre;dossier;help;ask' {
            break
        }
        'coffre;dossier;help;settle' {
            break
        }
        'coffre;dossier;help;party' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Give a party a part in a dossier; a new record, or a known one')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'Find parties')
            [CompletionResult]::new('merge', 'merge', [CompletionResultType]::ParameterValue, 'State that two records are one person')
            [CompletionResult]::new('split', 'split', [CompletionResultType]::ParameterValue, 'Make merged records two again')
            break
        }
        'coffre;dossier;help;party;add' {
            break
        }
        'coffre;dossier;help;party;ls' {
            break
        }
        'coffre;dossier;help;party;merge' {
            break
        }
        'coffre;dossier;help;party;split' {
            break
        }
        'coffre;dossier;help;help' {
            break
        }
        'coffre;board' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;history' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--dossier', '--dossier', [CompletionResultType]::ParameterName, 'The subject is a dossier')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;kinds' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change a kind, or make one; what it does to deadlines is shown first')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'coffre;kinds;set' {
            [CompletionResult]::new('--label', '--label', [CompletionResultType]::ParameterName, 'What it is called, in French')
            [CompletionResult]::new('--label-nl', '--label-nl', [CompletionResultType]::ParameterName, 'What it is called, in Dutch')
            [CompletionResult]::new('--label-en', '--label-en', [CompletionResultType]::ParameterName, 'What it is called, in English')
            [CompletionResult]::new('--purpose', '--purpose', [CompletionResultType]::ParameterName, 'Why the agency keeps it, in French')
            [CompletionResult]::new('--purpose-nl', '--purpose-nl', [CompletionResultType]::ParameterName, 'Why the agency keeps it, in Dutch')
            [CompletionResult]::new('--purpose-en', '--purpose-en', [CompletionResultType]::ParameterName, 'Why the agency keeps it, in English')
            [CompletionResult]::new('--category', '--category', [CompletionResultType]::ParameterName, 'Category of the data in it')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'How confidential it is')
            [CompletionResult]::new('--in', '--in', [CompletionResultType]::ParameterName, 'Code of the compartment in which it is filed')
            [CompletionResult]::new('--needs-dossier', '--needs-dossier', [CompletionResultType]::ParameterName, 'Whether it belongs in a dossier')
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'A rule that keeps it, with its case: R05/operation; all of them, they replace those it has')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--no-rules', '--no-rules', [CompletionResultType]::ParameterName, 'No rule keeps it')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;kinds;help' {
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change a kind, or make one; what it does to deadlines is shown first')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'coffre;kinds;help;set' {
            break
        }
        'coffre;kinds;help;help' {
            break
        }
        'coffre;rule' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'The rules with their cases and periods')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Give a case another period, as a version of its own; what it does to deadlines is shown first')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'coffre;rule;ls' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;rule;set' {
            [CompletionResult]::new('--case', '--case', [CompletionResultType]::ParameterName, 'Code of its case [default: its only one]')
            [CompletionResult]::new('--period', '--period', [CompletionResultType]::ParameterName, 'The period: P10Y, P6M, P30D')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'The first day on which it applies [default: today]')
            [CompletionResult]::new('--scope', '--scope', [CompletionResultType]::ParameterName, 'To what it applies from that day on')
            [CompletionResult]::new('--basis', '--basis', [CompletionResultType]::ParameterName, 'The legal basis, or the reason of the choice')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;rule;help' {
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'The rules with their cases and periods')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Give a case another period, as a version of its own; what it does to deadlines is shown first')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'coffre;rule;help;ls' {
            break
        }
        'coffre;rule;help;set' {
            break
        }
        'coffre;rule;help;help' {
            break
        }
        'coffre;due' {
            [CompletionResult]::new('--days', '--days', [CompletionResultType]::ParameterName, 'Days to look ahead')
            [CompletionResult]::new('--why', '--why', [CompletionResultType]::ParameterName, 'Why this document is kept until when')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most so many')
            [CompletionResult]::new('--offset', '--offset', [CompletionResultType]::ParameterName, 'After so many')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--unknown', '--unknown', [CompletionResultType]::ParameterName, 'Those whose deadline is unknown, because an event is missing')
            [CompletionResult]::new('--questions', '--questions', [CompletionResultType]::ParameterName, 'The questions whose answers settle unknown deadlines, those that settle most first')
            [CompletionResult]::new('--conflict', '--conflict', [CompletionResultType]::ParameterName, 'Those whose rules contradict each other')
            [CompletionResult]::new('--validity', '--validity', [CompletionResultType]::ParameterName, 'Those whose validity ends in that time; not a retention date')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;log' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'At most so many')
            [CompletionResult]::new('--event', '--event', [CompletionResultType]::ParameterName, 'Only this event: view, export, step-up …')
            [CompletionResult]::new('--person', '--person', [CompletionResultType]::ParameterName, 'Only what this person did')
            [CompletionResult]::new('--document', '--document', [CompletionResultType]::ParameterName, 'Only what concerns this document, by its id')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;who' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;check' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--names', '--names', [CompletionResultType]::ParameterName, 'Names, presence and sizes only')
            [CompletionResult]::new('--content', '--content', [CompletionResultType]::ParameterName, 'Open and parse what this seat has keys for, too')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;heal' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'Another copy of the vault: a backup')
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;lost' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Do not ask')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;backup' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--verify', '--verify', [CompletionResultType]::ParameterName, 'Read the copy too, and replace what is damaged there; without it sizes are compared')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;tidy' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;sync' {
            [CompletionResult]::new('--vault', '--vault', [CompletionResultType]::ParameterName, 'The vault''s folder')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Local state of this computer')
            [CompletionResult]::new('--seat', '--seat', [CompletionResultType]::ParameterName, 'The seat, by its label or the beginning of its id, where several people use this computer')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Seconds to wait for another program that has the seat open')
            [CompletionResult]::new('--passphrase-file', '--passphrase-file', [CompletionResultType]::ParameterName, 'Read the passphrase from a file instead of the terminal')
            [CompletionResult]::new('--step-up-passphrase-file', '--step-up-passphrase-file', [CompletionResultType]::ParameterName, 'Read the step-up passphrase from this file [default: the passphrase file]')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'Language of labels of kinds, roles and compartments')
            [CompletionResult]::new('--step-up', '--step-up', [CompletionResultType]::ParameterName, 'Open the step-up keys too, for what only they can read')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Answer in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'coffre;help' {
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Make a vault in an empty folder, with you as its first director')
            [CompletionResult]::new('join', 'join', [CompletionResultType]::ParameterValue, 'Answer an invite with its seven words, from a new computer')
            [CompletionResult]::new('unlock', 'unlock', [CompletionResultType]::ParameterValue, 'Start a session that locks itself when idle')
            [CompletionResult]::new('passphrase', 'passphrase', [CompletionResultType]::ParameterValue, 'Change the passphrase of this computer''s seat')
            [CompletionResult]::new('rebuild', 'rebuild', [CompletionResultType]::ParameterValue, 'Delete this computer''s index and fill a new one from the journal')
            [CompletionResult]::new('recover', 'recover', [CompletionResultType]::ParameterValue, 'Come back with the recovery sheet, as a director with new seats')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Verify an export, without any key or vault')
            [CompletionResult]::new('demo', 'demo', [CompletionResultType]::ParameterValue, 'Make a fictional agency to try everything on')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Write shell completions')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Write the man page')
            [CompletionResult]::new('invite', 'invite', [CompletionResultType]::ParameterValue, 'Invite a person, or a known person''s new computer')
            [CompletionResult]::new('admit', 'admit', [CompletionResultType]::ParameterValue, 'Show who answered an invite, and let them in')
            [CompletionResult]::new('members', 'members', [CompletionResultType]::ParameterValue, 'Who is part of the house')
            [CompletionResult]::new('role', 'role', [CompletionResultType]::ParameterValue, 'Show roles, make one, give a person another one, change a right of one')
            [CompletionResult]::new('compartment', 'compartment', [CompletionResultType]::ParameterValue, 'Show compartments, make one, name one anew, close one')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a person or a computer; the keys are renewed')
            [CompletionResult]::new('adopt', 'adopt', [CompletionResultType]::ParameterValue, 'Work of somebody who did not know yet of being removed: list it, or let it count')
            [CompletionResult]::new('director', 'director', [CompletionResultType]::ParameterValue, 'Directors: who they are, what waits for their signatures')
            [CompletionResult]::new('sheet', 'sheet', [CompletionResultType]::ParameterValue, 'Recovery sheets: the yearly drill, new ones, two of three')
            [CompletionResult]::new('file', 'file', [CompletionResultType]::ParameterValue, 'File documents: one, several, or whole folders')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Take over a tree of folders: plan it, run it, let the originals go')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List documents')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show what is known of a document, without opening it')
            [CompletionResult]::new('cat', 'cat', [CompletionResultType]::ParameterValue, 'Write a document to standard output; the log says so')
            [CompletionResult]::new('text', 'text', [CompletionResultType]::ParameterValue, 'Write the words of a document to standard output; the log says so')
            [CompletionResult]::new('page', 'page', [CompletionResultType]::ParameterValue, 'Write the picture of a page to a file; the log says so')
            [CompletionResult]::new('read', 'read', [CompletionResultType]::ParameterValue, 'Read what waits to be read: words of scans, recent dossiers first')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Hand documents to somebody outside; the register of disclosures says so first')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Search: words, "words in order", kind: person: dossier: before: after: is: …')
            [CompletionResult]::new('mv', 'mv', [CompletionResultType]::ParameterValue, 'Move a document to another compartment')
            [CompletionResult]::new('tag', 'tag', [CompletionResultType]::ParameterValue, 'Change tags, title, kind, dates, dossiers and parties of documents')
            [CompletionResult]::new('bin', 'bin', [CompletionResultType]::ParameterValue, 'Put documents into the bin, or take them out')
            [CompletionResult]::new('dossier', 'dossier', [CompletionResultType]::ParameterValue, 'Dossiers and their parties')
            [CompletionResult]::new('board', 'board', [CompletionResultType]::ParameterValue, 'Dossiers by phase, with days to the deed and what blocks')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'Who changed what of a document or dossier, and when')
            [CompletionResult]::new('kinds', 'kinds', [CompletionResultType]::ParameterValue, 'The kinds of document: list them, change one, make one')
            [CompletionResult]::new('rule', 'rule', [CompletionResultType]::ParameterValue, 'The schedule of retention: show it, change a period')
            [CompletionResult]::new('due', 'due', [CompletionResultType]::ParameterValue, 'What is to be disposed of, and when')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'The log of reads and acts')
            [CompletionResult]::new('who', 'who', [CompletionResultType]::ParameterValue, 'Who can open this, and by which signed grant')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check the folder against what was signed')
            [CompletionResult]::new('heal', 'heal', [CompletionResultType]::ParameterValue, 'Bring back what is missing or damaged, from another copy')
            [CompletionResult]::new('lost', 'lost', [CompletionResultType]::ParameterValue, 'Entries that nobody has any more: list them, or declare them lost as a director')
            [CompletionResult]::new('backup', 'backup', [CompletionResultType]::ParameterValue, 'Copy what is new to a second place')
            [CompletionResult]::new('tidy', 'tidy', [CompletionResultType]::ParameterValue, 'Gather small files of the journal into larger ones; for once a month')
            [CompletionResult]::new('sync', 'sync', [CompletionResultType]::ParameterValue, 'Take in what others did, and show what was noticed')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'coffre;help;init' {
            break
        }
        'coffre;help;join' {
            break
        }
        'coffre;help;unlock' {
            break
        }
        'coffre;help;passphrase' {
            break
        }
        'coffre;help;rebuild' {
            break
        }
        'coffre;help;recover' {
            break
        }
        'coffre;help;verify' {
            break
        }
        'coffre;help;demo' {
            break
        }
        'coffre;help;completions' {
            break
        }
        'coffre;help;man' {
            break
        }
        'coffre;help;invite' {
            break
        }
        'coffre;help;admit' {
            break
        }
        'coffre;help;members' {
            break
        }
        'coffre;help;role' {
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'The roles and their rights')
            [CompletionResult]::new('give', 'give', [CompletionResultType]::ParameterValue, 'Give a person another role instead of those he has')
            [CompletionResult]::new('right', 'right', [CompletionResultType]::ParameterValue, 'Change one right of a role; who gains or loses by it is shown first')
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Make a role, which nobody has yet')
            [CompletionResult]::new('retire', 'retire', [CompletionResultType]::ParameterValue, 'Retire a role that nobody has: it is given to nobody any more')
            [CompletionResult]::new('rename', 'rename', [CompletionResultType]::ParameterValue, 'Give a role another name; its code stays')
            break
        }
        'coffre;help;role;ls' {
            break
        }
        'coffre;help;role;give' {
            break
        }
        'coffre;help;role;right' {
            break
        }
        'coffre;help;role;new' {
            break
        }
        'coffre;help;role;retire' {
            break
        }
        'coffre;help;role;rename' {
            break
        }
        'coffre;help;compartment' {
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'The compartments')
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Make a compartment; directors manage it, `coffre role right` gives it to roles')
            [CompletionResult]::new('rename', 'rename', [CompletionResultType]::ParameterValue, 'Give a compartment another name; its code stays')
            [CompletionResult]::new('close', 'close', [CompletionResultType]::ParameterValue, 'Close an empty compartment for ever')
            break
        }
        'coffre;help;compartment;ls' {
            break
        }
        'coffre;help;compartment;new' {
            break
        }
        'coffre;help;compartment;rename' {
            break
        }
        'coffre;help;compartment;close' {
            break
        }
        'coffre;help;remove' {
            break
        }
        'coffre;help;adopt' {
            break
        }
        'coffre;help;director' {
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'The directors, and root versions that wait for signatures')
            [CompletionResult]::new('sign', 'sign', [CompletionResultType]::ParameterValue, 'Sign a version that waits, after comparing its fingerprint by voice')
            [CompletionResult]::new('withdraw', 'withdraw', [CompletionResultType]::ParameterValue, 'Take back your signature under a version that waits')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Propose to remove a director')
            [CompletionResult]::new('threshold', 'threshold', [CompletionResultType]::ParameterValue, 'Propose how many directors have to sign')
            break
        }
        'coffre;help;director;ls' {
            break
        }
        'coffre;help;director;sign' {
            break
        }
        'coffre;help;director;withdraw' {
            break
        }
        'coffre;help;director;remove' {
            break
        }
        'coffre;help;director;threshold' {
            break
        }
        'coffre;help;sheet' {
            [CompletionResult]::new('try', 'try', [CompletionResultType]::ParameterValue, 'Type the sheet back: does it open the vault? Once a year')
            [CompletionResult]::new('renew', 'renew', [CompletionResultType]::ParameterValue, 'Propose a new sheet instead of the present one: after its use, a theft, a leaver who could reach it')
            [CompletionResult]::new('split', 'split', [CompletionResultType]::ParameterValue, 'Propose three sheets instead, of which any two recover')
            break
        }
        'coffre;help;sheet;try' {
            break
        }
        'coffre;help;sheet;renew' {
            break
        }
        'coffre;help;sheet;split' {
            break
        }
        'coffre;help;file' {
            break
        }
        'coffre;help;import' {
            [CompletionResult]::new('plan', 'plan', [CompletionResultType]::ParameterValue, 'Say what would become of a tree, and write the table of its folders to edit; nothing is filed')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'File what is new in a tree; stop it whenever you like, the next run goes on')
            [CompletionResult]::new('release', 'release', [CompletionResultType]::ParameterValue, 'Compare originals with what is in the vault and let them go; for directors')
            break
        }
        'coffre;help;import;plan' {
            break
        }
        'coffre;help;import;run' {
            break
        }
        'coffre;help;import;release' {
            break
        }
        'coffre;help;ls' {
            break
        }
        'coffre;help;show' {
            break
        }
        'coffre;help;cat' {
            break
        }
        'coffre;help;text' {
            break
        }
        'coffre;help;page' {
            break
        }
        'coffre;help;read' {
            break
        }
        'coffre;help;export' {
            break
        }
        'coffre;help;search' {
            break
        }
        'coffre;help;mv' {
            break
        }
        'coffre;help;tag' {
            break
        }
        'coffre;help;bin' {
            break
        }
        'coffre;help;dossier' {
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Make a dossier')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List dossiers')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a dossier with its parties, facts and documents')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set a field')
            [CompletionResult]::new('fact', 'fact', [CompletionResultType]::ParameterValue, 'State a dated fact, or take it back; what it does to deadlines is shown first')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'The checklist: what is there, asked, missing or expired, and what blocks next')
            [CompletionResult]::new('ask', 'ask', [CompletionResultType]::ParameterValue, 'Letters to all who owe a piece; with --done, keep that they were asked')
            [CompletionResult]::new('settle', 'settle', [CompletionResultType]::ParameterValue, 'State why a piece does not apply, or that it does')
            [CompletionResult]::new('party', 'party', [CompletionResultType]::ParameterValue, 'Parties')
            break
        }
        'coffre;help;dossier;new' {
            break
        }
        'coffre;help;dossier;ls' {
            break
        }
        'coffre;help;dossier;show' {
            break
        }
        'coffre;help;dossier;set' {
            break
        }
        'coffre;help;dossier;fact' {
            break
        }
        'coffre;help;dossier;check' {
            break
        }
        'coffre;help;dossier;ask' {
            break
        }
        'coffre;help;dossier;settle' {
            break
        }
        'coffre;help;dossier;party' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Give a party a part in a dossier; a new record, or a known one')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'Find parties')
            [CompletionResult]::new('merge', 'merge', [CompletionResultType]::ParameterValue, 'State that two records are one person')
            [CompletionResult]::new('split', 'split', [CompletionResultType]::ParameterValue, 'Make merged records two again')
            break
        }
        'coffre;help;dossier;party;add' {
            break
        }
        'coffre;help;dossier;party;ls' {
            break
        }
        'coffre;help;dossier;party;merge' {
            break
        }
        'coffre;help;dossier;party;split' {
            break
        }
        'coffre;help;board' {
            break
        }
        'coffre;help;history' {
            break
        }
        'coffre;help;kinds' {
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change a kind, or make one; what it does to deadlines is shown first')
            break
        }
        'coffre;help;kinds;set' {
            break
        }
        'coffre;help;rule' {
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'The rules with their cases and periods')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Give a case another period, as a version of its own; what it does to deadlines is shown first')
            break
        }
        'coffre;help;rule;ls' {
            break
        }
        'coffre;help;rule;set' {
            break
        }
        'coffre;help;due' {
            break
        }
        'coffre;help;log' {
            break
        }
        'coffre;help;who' {
            break
        }
        'coffre;help;check' {
            break
        }
        'coffre;help;heal' {
            break
        }
        'coffre;help;lost' {
            break
        }
        'coffre;help;backup' {
            break
        }
        'coffre;help;tidy' {
            break
        }
        'coffre;help;sync' {
            break
        }
        'coffre;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
