-- Refreshes with rotation: a queue of living refresh tokens; each request takes the oldest, its answer puts back the
-- successor. More families than connections, so that no token is ever sent twice. What lives at the end is written
-- back, so that another run can go on; the tokens under way at that moment are lost.
dofile(os.getenv("BENCH_SUMMARY"))

local path = os.getenv("BENCH_PATH")
local prefix = os.getenv("BENCH_BODY")
local headers = { ["Content-Type"] = "application/x-www-form-urlencoded" }
local the_thread

queue, first, last = {}, 1, 0 -- global, so that done() can ask the thread for them

function setup(thread)
    the_thread = thread
end

function init()
    for token in io.lines(os.getenv("BENCH_TOKENS")) do
        last = last + 1
        queue[last] = token
    end
end

function request()
    local token = queue[first]
    if token == nil then
        wrk.thread:stop() -- every family is lost: the refused requests tell
        return wrk.format("POST", path, headers, prefix)
    end
    queue[first] = nil
    first = first + 1
    return wrk.format("POST", path, headers, prefix .. token)
end

function response(status, _, body)
    local token = status == 200 and string.match(body, '"refresh_token" ?: ?"([^"]+)"')
    if token then
        last = last + 1
        queue[last] = token
    end
end

function done(summary, latency)
    local living = the_thread:get("queue")
    local file = io.open(os.getenv("BENCH_TOKENS"), "w")
    for _, token in pairs(living) do
        file:write(token, "\n")
    end
    file:close()
    print_summary(summary, latency)
end
