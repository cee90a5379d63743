# Packs the .oxt: names sorted, times fixed, nothing else of the files kept, so that equal contents are equal bytes.
#   cmake "-DCOPIES=from|to|from|to…" -DLIBRARY= -DTREE= -DOXT= -DSTRIP= -DZIP= -P pack.cmake
file(REMOVE_RECURSE ${TREE})
string(REPLACE "|" ";" COPIES "${COPIES}")
while(COPIES)
  list(POP_FRONT COPIES from to)
  configure_file(${from} ${TREE}/${to} COPYONLY)
endwhile()
cmake_path(GET LIBRARY FILENAME name)
configure_file(${LIBRARY} ${TREE}/Linux_x86_64/${name} COPYONLY)
execute_process(COMMAND ${STRIP} --strip-unneeded ${TREE}/Linux_x86_64/${name}
                COMMAND_ERROR_IS_FATAL ANY)

file(GLOB_RECURSE names RELATIVE ${TREE} ${TREE}/*)
list(SORT names)
cmake_path(GET OXT PARENT_PATH folder)
file(MAKE_DIRECTORY ${folder})
file(REMOVE ${OXT})
execute_process(COMMAND touch --date=2020-01-01T00:00Z ${names}
                WORKING_DIRECTORY ${TREE} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} -E env TZ=UTC ${ZIP} -q -9 -X ${OXT} ${names}
                WORKING_DIRECTORY ${TREE} COMMAND_ERROR_IS_FATAL ANY)
