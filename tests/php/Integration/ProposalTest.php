<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;
use PHPUnit\Framework\Attributes\DataProvider;

/** Subjects that people propose: who sees them, how they are answered, what becomes of their documents. */
final class ProposalTest extends HostTestCase {
	private const PART = 4 * 1024 * 1024;

	private static TownHall $hall;
	private static MeetingRoom $room;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('suj'));
		self::$room = new MeetingRoom(self::$hall, self::day(40) . 'T19:00');
		self::$hall->staff->api('POST', '/meetings/' . self::$room->id . '/call', ['deadline' => self::day(20) . 'T18:00', 'audience' => 'both']);
	}

	public function testSomebodySeesTheirOwnSubjectsManagersAndTheMaireAllOfThem(): void {
		$own = self::propose(self::$hall->councillor, 'Bancs du parvis <script>alert(1)</script>');
		$other = self::propose(self::$hall->staff, 'Broyeur');

		self::assertSame('Bancs du parvis <script>alert(1)</script>', $own['title']);
		self::assertSame([true, false], [in_array($own['id'], self::seenBy(self::$hall->councillor), true), in_array($other['id'], self::seenBy(self::$hall->councillor), true)]);
		self::assertSame([], array_intersect([$own['id'], $other['id']], self::seenBy(self::$hall->otherCouncillor)));
		self::assertSame([$other['id']], array_values(array_intersect([$own['id'], $other['id']], self::seenBy(self::$hall->staff))));
		self::assertSame([$own['id'], $other['id']], array_values(array_intersect([$own['id'], $other['id']], self::seenBy(self::$hall->manager))));
		self::assertStatus(404, self::$hall->otherCouncillor->api('GET', "/proposals/{$own['id']}"));
		self::assertStatus(404, self::$hall->otherStaff->api('GET', "/proposals/{$own['id']}"));
		self::assertStatus(403, self::$hall->manager->api('PUT', "/proposals/{$own['id']}", ['title' => 'x'], ['If-Match' => '"1"']));

		$maire = self::$hall->manager->api('POST', '/councils/' . self::$hall->councilId . '/members', ['firstName' => 'Fabrice', 'lastName' => 'Dunand', 'function' => 'Maire', 'uid' => self::$hall->otherCouncillor->uid, 'channel' => 'email', 'email' => 'fabrice@example.org'])->data();
		self::assertSame([$own['id'], $other['id']], array_values(array_intersect([$own['id'], $other['id']], self::seenBy(self::$hall->otherCouncillor))), 'the maire');
		$accepted = self::answer($own, 'accept', ['meetingId' => self::$room->id], self::$hall->otherCouncillor);
		self::assertSame('accepted', $accepted->data()['state']);
		self::$hall->manager->api('DELETE', '/councils/' . self::$hall->councilId . "/members/{$maire['id']}");
		self::assertStatus(404, self::$hall->otherCouncillor->api('GET', "/proposals/{$own['id']}"));
	}

	public function testAnAcceptedSubjectIsAnItemWithItsDocumentsAndItsProposerWorksOnIt(): void {
		$proposal = self::propose(self::$hall->councillor, 'Éclairage du stade', ['why' => "Les lampes sont usées.\nDevis joint."]);
		$content = random_bytes(self::PART + 12345);
		$file = self::upload(self::$hall->councillor, $proposal['id'], 'devis été.pdf', $content);
		self::assertSame(['devis été.pdf', true], [$file['name'], $file['arrived']]);
		$before = self::$hall->staff->ls(self::$hall->folder('Préparation'));

		$answer = self::answer($proposal, 'accept', ['meetingId' => self::$room->id, 'word' => 'Bonne idée', 'withWhy' => true]);

		self::assertStatus(200, $answer);
		self::assertSame(['accepted', 'Bonne idée', 'Valérie Mermet'], [$answer->data()['state'], $answer->data()['answer']['word'], $answer->data()['answer']['by']]);
		$item = self::item($answer->data()['itemId']);
		self::assertSame(['Éclairage du stade', "Les lampes sont usées.\nDevis joint.", ['devis été.pdf']], [$item['title'], $item['summary'], array_column($item['documents'], 'name')]);
		self::assertSame($before, self::$hall->staff->ls(self::$hall->folder('Préparation')), 'its folder joins the meeting');
		self::assertSame(hash('sha256', $content), hash('sha256', self::$hall->staff->dav('GET', self::$room->folder() . "/{$item['folderName']}/devis été.pdf")->body));
		self::assertSame(hash('sha256', $content), hash('sha256', self::content(self::$hall->councillor, $proposal['id'], $file['id'])->body), 'who proposed it still reads it');
		$notices = self::notices(self::$hall->councillor, 'Éclairage du stade');
		self::assertCount(1, $notices);
		self::assertSame('item', $notices[0]['object_type']);
		self::assertSame('accepted', self::$hall->councillor->api('GET', "/proposals/{$proposal['id']}")->data()['state']);
	}

	public function testASubjectOfAnAgentWithoutDocumentsIsTheirs(): void {
		$proposal = self::propose(self::$hall->staff, 'Achat d’un broyeur');
		$item = self::item(self::answer($proposal, 'accept', ['meetingId' => self::$room->id])->data()['itemId']);

		self::assertSame(self::$hall->staff->uid, $item['owner']['uid']);
		self::assertFalse($item['folderMissing']);
		self::assertNull($item['summary']);
	}

	public function testOfTwoAnswersAtOnceOneCountsAndNothingHappensTwice(): void {
		$proposal = self::propose(self::$hall->councillor, 'Jardins partagés');
		self::upload(self::$hall->councillor, $proposal['id'], 'plan.pdf', 'plan');
		$paths = ['accept' => ['meetingId' => self::$room->id], 'refuse' => ['word' => 'non'], 'postpone' => []];

		$answers = self::atOnce($proposal, [...array_fill(0, 3, 'accept'), 'refuse', 'postpone'], $paths);

		self::assertCount(1, array_keys($answers, 200, true), json_encode($answers, JSON_THROW_ON_ERROR));
		self::assertSame([], array_diff($answers, [200, 409, 412]), json_encode($answers, JSON_THROW_ON_ERROR));
		self::$room->sync();
		$now = self::$hall->manager->api('GET', "/proposals/{$proposal['id']}")->data();
		self::assertCount($now['state'] === 'accepted' ? 1 : 0, array_keys(array_column(self::$room->preparation()['items'], 'title'), 'Jardins partagés', true));
		self::assertCount(1, self::notices(self::$hall->councillor, 'Jardins partagés'));
	}

	public function testTheSecondOfTwoWhoAnswerIsToldWhatTheFirstSaid(): void {
		$proposal = self::propose(self::$hall->councillor, 'Fontaine');
		$later = self::answer($proposal, 'postpone', ['word' => 'Après le budget']);
		self::assertSame(['postponed', null, 'Après le budget'], [$later->data()['state'], $later->data()['meeting'], $later->data()['answer']['word']]);

		$stale = self::answer($proposal, 'refuse', ['word' => 'non']);

		self::assertRefused(412, 'proposal_changed', $stale);
		self::assertSame('postponed', $stale->data()['data']['current']['state']);
		self::assertSame('refused', self::answer($later->data(), 'refuse', ['word' => 'Pas de crédit'])->data()['state']);
		self::assertRefused(409, 'proposal_answered', self::answer($later->data(), 'accept', ['meetingId' => self::$room->id]));
	}

	public function testARefusalNeedsAWordAndTheProposerReadsIt(): void {
		$proposal = self::propose(self::$hall->councillor, 'Piscine');
		self::upload(self::$hall->councillor, $proposal['id'], 'croquis.png', 'png');
		self::assertRefused(422, 'required', self::answer($proposal, 'refuse', []));

		self::assertStatus(200, self::answer($proposal, 'refuse', ['word' => 'Trop cher <b>cette année</b>']));

		self::assertSame('Trop cher <b>cette année</b>', self::$hall->councillor->api('GET', "/proposals/{$proposal['id']}")->data()['answer']['word']);
		self::assertStringContainsString('Trop cher', self::notices(self::$hall->councillor, 'Piscine')[0]['subject']);
	}

	public function testAProposerChangesAndWithdrawsUntilSomebodyAnswers(): void {
		$proposal = self::propose(self::$hall->councillor, 'Boîte à livres');
		$changed = self::$hall->councillor->api('PUT', "/proposals/{$proposal['id']}", ['title' => 'Boîtes à livres', 'why' => null], ['If-Match' => '"1"']);
		self::assertSame('Boîtes à livres', $changed->data()['title']);
		self::assertRefused(412, 'proposal_changed', self::$hall->councillor->api('PUT', "/proposals/{$proposal['id']}", ['title' => 'x'], ['If-Match' => '"1"']));

		self::assertSame('withdrawn', self::$hall->councillor->api('POST', "/proposals/{$proposal['id']}/withdraw")->data()['state']);
		self::assertRefused(409, 'proposal_answered', self::answer($changed->data(), 'accept', ['meetingId' => self::$room->id]));

		$answered = self::propose(self::$hall->councillor, 'Skatepark');
		self::answer($answered, 'refuse', ['word' => 'non']);
		self::assertRefused(409, 'proposal_answered', self::$hall->councillor->api('PUT', "/proposals/{$answered['id']}", ['title' => 'x'], ['If-Match' => '"3"']));
		self::assertRefused(409, 'proposal_answered', self::$hall->councillor->api('POST', "/proposals/{$answered['id']}/withdraw"));
		self::assertRefused(409, 'proposal_answered', self::$hall->councillor->api('POST', "/proposals/{$answered['id']}/files", ['name' => 'a.pdf', 'size' => 1]));
	}

	public function testAMeetingOfAnotherCouncilIsNoMeeting(): void {
		$other = new TownHall(self::named('voi'));
		$foreign = new MeetingRoom($other, self::day(30) . 'T19:00');
		$proposal = self::propose(self::$hall->councillor, 'Passerelle');

		self::assertStatus(404, self::answer($proposal, 'accept', ['meetingId' => $foreign->id]));
		self::assertStatus(404, self::answer($proposal, 'postpone', ['meetingId' => $foreign->id]));
		self::assertStatus(404, self::$hall->staff->api('POST', '/councils/' . self::$hall->councilId . '/proposals', ['title' => 'x', 'kind' => 'deliberation', 'meetingId' => $foreign->id]));
		self::assertStatus(404, $other->manager->api('GET', "/proposals/{$proposal['id']}"));
		self::assertSame('proposed', self::$hall->manager->api('GET', "/proposals/{$proposal['id']}")->data()['state']);
	}

	/** @param array<string, mixed> $values */
	#[DataProvider('wrongSubjects')]
	public function testASubjectThatCannotBeIsAClearRefusal(array $values, string $code): void {
		self::assertRefused(422, $code, self::$hall->councillor->api('POST', '/councils/' . self::$hall->councilId . '/proposals', $values + ['title' => 'Bancs', 'kind' => 'deliberation']));
	}

	/** @return iterable<string, array{array<string, mixed>, string}> */
	public static function wrongSubjects(): iterable {
		yield 'no title' => [['title' => '  '], 'required'];
		yield 'a title of 501 characters' => [['title' => str_repeat('é', 501)], 'too_long'];
		yield 'reasons of 100,000 characters' => [['why' => str_repeat('é', 100_000)], 'too_long'];
		yield 'an unknown kind' => [['kind' => 'party'], 'unknown_value'];
	}

	public function testSomebodyWhoIsGoneStaysWhoProposed(): void {
		$uid = self::named('parti');
		self::host()->createUser($uid, 'Paul Parti', 'elus-' . self::$hall->suffix);
		$proposal = self::as($uid)->api('POST', '/councils/' . self::$hall->councilId . '/proposals', ['title' => 'Marché du soir', 'kind' => 'information'])->data();
		self::host()->occ(['user:delete', $uid])->orFail();

		$seen = self::$hall->manager->api('GET', "/proposals/{$proposal['id']}")->data();
		self::assertSame(['uid' => null, 'displayName' => 'Paul Parti'], $seen['proposer']);
		self::assertStatus(200, self::answer($seen, 'accept', ['meetingId' => self::$room->id]));
	}

	/**
	 * @param array<string, mixed> $more
	 * @return array<string, mixed>
	 */
	private static function propose(Client $person, string $title, array $more = []): array {
		$answer = $person->api('POST', '/councils/' . self::$hall->councilId . '/proposals', $more + ['title' => $title, 'kind' => 'deliberation', 'meetingId' => self::$room->id]);
		self::assertStatus(200, $answer);
		return $answer->data();
	}

	/** @return list<int> */
	private static function seenBy(Client $person): array {
		$ids = array_column($person->api('GET', '/councils/' . self::$hall->councilId . '/subjects')->data()['proposals'], 'id');
		sort($ids);
		return $ids;
	}

	/**
	 * @param array<string, mixed> $proposal
	 * @param array<string, mixed> $values
	 */
	private static function answer(array $proposal, string $what, array $values, ?Client $by = null): Answer {
		return ($by ?? self::$hall->manager)->api('POST', "/proposals/{$proposal['id']}/$what", $values, ['If-Match' => "\"{$proposal['version']}\""]);
	}

	/** @return array<string, mixed> */
	private static function upload(Client $person, int $proposalId, string $name, string $content): array {
		$file = $person->api('POST', "/proposals/$proposalId/files", ['name' => $name, 'size' => strlen($content)])->data();
		foreach (str_split($content, self::PART) as $part => $bytes) {
			self::assertStatus(200, self::part($person, $proposalId, $file['id'], $part, $bytes));
		}
		$finished = $person->api('POST', "/proposals/$proposalId/files/{$file['id']}/finish");
		self::assertStatus(200, $finished);
		return $finished->data();
	}

	private static function part(Client $person, int $proposalId, int $fileId, int $part, string $bytes): Answer {
		return $person->send('PUT', "/ocs/v2.php/apps/conseil_municipal/api/v1/proposals/$proposalId/files/$fileId/parts/$part", $bytes, [
			'OCS-APIRequest' => 'true', 'Accept' => 'application/json', 'Content-Type' => 'application/octet-stream',
		]);
	}

	private static function content(Client $person, int $proposalId, int $fileId): Answer {
		return $person->api('GET', "/proposals/$proposalId/files/$fileId/content");
	}

	/** @return array<string, mixed> */
	private static function item(int $itemId): array {
		return array_column(self::$room->preparation()['items'], null, 'id')[$itemId];
	}

	/** @return list<array<string, mixed>> */
	private static function notices(Client $person, string $title): array {
		$all = $person->ocs('GET', '/ocs/v2.php/apps/notifications/api/v2/notifications')->data();
		return array_values(array_filter($all ?: [], static fn (array $notice): bool => $notice['app'] === 'conseil_municipal' && str_contains($notice['subject'], $title)));
	}

	/**
	 * @param array<string, mixed> $proposal
	 * @param list<string> $what
	 * @param array<string, array<string, mixed>> $bodies
	 * @return list<int> statuses
	 */
	private static function atOnce(array $proposal, array $what, array $bodies): array {
		return self::$hall->manager->together(array_map(static fn (string $one): array => ['POST', "/proposals/{$proposal['id']}/$one", $bodies[$one], ['If-Match' => "\"{$proposal['version']}\""]], $what));
	}

	/** Of the days to come, `YYYY-MM-DD`. */
	private static function day(int $days): string {
		return date('Y-m-d', time() + $days * 86400);
	}
}
