from checkin.core.directory import Listee, Passed, SortBy, Standing, Wish
from checkin.services.register import Register


def a_listee(number, name, **fields):
    values = dict.fromkeys(Listee._fields, "") | {"status": "valid"} | fields
    return Listee(**values | {"number": number, "name": name})


def a_register(*people):
    register = Register("en")
    register.add(people)
    register.pass_all("main", [])
    return register


def in_order(register, **wish):
    wished = Wish(list_id="main", **wish)
    return register.in_order(register.chosen(wished), wished)


def test_people_are_numbered_with_gaps():
    register = a_register(a_listee(3, "Bo Ek"), a_listee(900, "Al Aho"))
    register.pass_some("main", [Passed(900, 5.0, inside=True)])
    assert in_order(register) == (900, 3)
    assert in_order(register, standing=Standing.INSIDE) == (900,)


def test_who_is_not_here_is_passed_over():
    register = a_register(a_listee(3, "Bo Ek"))
    register.change([a_listee(2, "Nobody")])
    register.pass_some("main", [Passed(7, 5.0, inside=True)])
    assert register.marked([2, 3, 7]) == bytearray([1])
    assert in_order(register, standing=Standing.INSIDE) == ()


def test_one_alone_is_in_order_too():
    register = a_register(a_listee(1, "Bo Ek", company="ACM"))
    assert in_order(register, by=SortBy.COMPANY, descending=True) == (1,)
    assert in_order(register, company="ACM") == (1,)
    assert in_order(register, company="IBM", descending=True) == ()


def test_many_of_all_and_few_of_all_are_in_the_same_order():
    people = [a_listee(n, f"P{100 - n:03}", company="ACM" if n % 2 else "") for n in range(1, 100)]
    people.append(a_listee(100, "P000", company="IBM"))
    register = a_register(*people)
    half = in_order(register, company="ACM", by=SortBy.NAME)
    assert half == tuple(range(99, 0, -2))
    assert in_order(register, company="IBM") == (100,)
    assert in_order(register, by=SortBy.COMPANY, descending=True)[0] == 100


def test_half_of_all_backwards_end_with_those_without_a_value():
    people = [a_listee(n, f"P{n}", company="ACM" if n % 2 else "", category="Media")
              for n in range(1, 9)]  # fmt: skip
    register = a_register(*people, a_listee(9, "P9"))
    backwards = in_order(register, category="Media", by=SortBy.COMPANY, descending=True)
    assert backwards == (7, 5, 3, 1, 2, 4, 6, 8)


def test_orders_are_brought_up_one_at_a_time():
    register = a_register(a_listee(1, "Bo Ek"))
    steps = 0
    while not register.sort_one():
        steps += 1
    assert steps == 4


def test_nobody_in_order_is_nobody():
    assert in_order(a_register()) == ()


def test_a_list_keeps_up_with_who_is_added_and_changed():
    register = a_register(a_listee(1, "Bo Ek"))
    register.add([a_listee(2, "Al Aho", status="canceled")])
    assert in_order(register, standing=Standing.CANCELED) == (2,)
    register.change([a_listee(2, "Al Aho", status="valid")])
    assert in_order(register, standing=Standing.CANCELED) == ()
    assert in_order(register) == (2, 1)
