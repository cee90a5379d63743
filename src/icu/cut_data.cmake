# Cuts ICU's data down to the items of KEEP (one a line). Debian ships the data only inside ARCHIVE,
# as the read-only section of its one object file.
#   cmake -DARCHIVE= -DKEEP= -DDATA= -DICUPKG= -DAR= -DOBJCOPY= -P cut_data.cmake
cmake_path(GET DATA PARENT_PATH directory)
cmake_path(GET DATA FILENAME name)
set(work ${directory}/cut)
file(REMOVE_RECURSE ${work})
file(MAKE_DIRECTORY ${work}/items)

function(run)
  execute_process(COMMAND ${ARGV} WORKING_DIRECTORY ${work} COMMAND_ERROR_IS_FATAL ANY)
endfunction()
run(${AR} x ${ARCHIVE})
file(GLOB object ${work}/*.o)
run(${OBJCOPY} -O binary --only-section=.rodata ${object} full.dat)
run(${ICUPKG} --auto_toc_prefix -x ${KEEP} -d items full.dat)
run(${ICUPKG} --ignore-deps -a ${KEEP} -s items new ${name})
file(RENAME ${work}/${name} ${DATA})
file(REMOVE_RECURSE ${work})
