-- Asks the console whether a request may reach its panel. Used as
--   http-request lua.gate http://127.0.0.1:3000/gate/forward "Remote-User Remote-Name"
-- The second argument names the headers that the console's answer adds to the request. The frontend has already
-- removed a client's own headers of these names, and described the request in Gate-Key and X-Forwarded-*.
-- Needs HAProxy 2.5 or newer, because of core.httpclient.

-- These headers apply to one connection or to a body, so they are not sent to the console. Its response must not be
-- compressed.
local not_sent = {
  ["accept-encoding"] = true,
  ["connection"] = true,
  ["content-length"] = true,
  ["expect"] = true,
  ["host"] = true,
  ["keep-alive"] = true,
  ["proxy-connection"] = true,
  ["te"] = true,
  ["trailer"] = true,
  ["transfer-encoding"] = true,
  ["upgrade"] = true,
}
local not_returned = {
  ["connection"] = true,
  ["content-length"] = true,
  ["keep-alive"] = true,
  ["transfer-encoding"] = true,
}

-- HAProxy counts the values of a request header from 0.
local function headers_to_send(txn)
  local headers = {}
  for name, values in pairs(txn.http:req_get_headers()) do
    if not not_sent[name:lower()] then
      local list = {}
      for index = 0, #values do
        list[#list + 1] = values[index]
      end
      headers[name] = list
    end
  end
  return headers
end

-- The header names of an answer are in lower case. Its values are a list that may begin at 0 or at 1.
local function each_value(values)
  local list = {}
  for index = 0, #values do
    if values[index] ~= nil then
      list[#list + 1] = values[index]
    end
  end
  return list
end

local function refuse(txn, answer)
  local reply = txn:reply()
  reply:set_status(answer.status, answer.reason)
  for name, values in pairs(answer.headers or {}) do
    if not not_returned[name:lower()] then
      for _, value in ipairs(each_value(values)) do
        reply:add_header(name, value)
      end
    end
  end
  reply:set_body(answer.body or "")
  txn:done(reply)
end

-- Deny the request if the console does not respond.
local function refuse_unavailable(txn)
  local reply = txn:reply()
  reply:set_status(503, "Service Unavailable")
  reply:add_header("Content-Type", "text/plain")
  reply:set_body("The console did not answer, so this panel is closed. Try again.\n")
  txn:done(reply)
end

local function gate(txn, url, copied)
  local client = core.httpclient()
  local asked, answer = pcall(function()
    return client:get({ url = url, headers = headers_to_send(txn), timeout = 10000 })
  end)
  if not asked or answer == nil or answer.status == nil or answer.status < 200 then
    return refuse_unavailable(txn)
  end
  if answer.status ~= 200 then
    return refuse(txn, answer)
  end
  for name in copied:gmatch("%S+") do
    local values = answer.headers[name:lower()]
    if values ~= nil then
      txn.http:req_set_header(name, each_value(values)[1])
    end
  end
  -- The client's cookies without those of the gate.
  local cookies = answer.headers["cookie"]
  if cookies ~= nil and each_value(cookies)[1] ~= nil and each_value(cookies)[1] ~= "" then
    txn.http:req_set_header("cookie", each_value(cookies)[1])
  else
    txn.http:req_del_header("cookie")
  end
end

core.register_action("gate", { "http-req" }, gate, 2)
