// The cut data under the symbol by which ICU finds the data that is linked to it, in place of
// libicudata.a. Hidden, so that the office's own ICU never sees it.
    .section .rodata
    .balign 16
    .globl ICU_DATA_SYMBOL
    .hidden ICU_DATA_SYMBOL
    .type ICU_DATA_SYMBOL, @object
ICU_DATA_SYMBOL:
    .incbin ICU_DATA_FILE
    .size ICU_DATA_SYMBOL, . - ICU_DATA_SYMBOL
    .section .note.GNU-stack, "", @progbits
