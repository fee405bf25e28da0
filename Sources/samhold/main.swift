import Commands

SamholdCommand.runMain()
