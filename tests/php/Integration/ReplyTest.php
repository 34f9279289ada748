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

/** Who will come, and who votes for whom: what a forged request could break is refused by the server. */
final class ReplyTest extends HostTestCase {
	private static TownHall $hall;
	/** @var array<string, int> members by first name; Odile and Fabrice have accounts, Jeanne has none */
	private static array $members;
	private MeetingRoom $room;

	#[\Override]
	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('replies'));
		foreach (['Odile' => 'odile', 'Fabrice' => 'fabrice', 'Jeanne' => null] as $firstName => $account) {
			self::$members[$firstName] = self::member(self::$hall, $firstName, $account);
		}
	}

	#[\Override]
	protected function setUp(): void {
		$this->room = new MeetingRoom(self::$hall);
		$this->room->convene();
	}

	public function testAnAnswerIsKeptAndChanged(): void {
		self::assertNull($this->mine(self::$hall->councillor)['answer']);

		$answer = $this->answer(self::$hall->councillor, 'present');
		self::assertSame('present', $answer->data()['answer']);
		self::assertTrue($answer->data()['isOpen']);
		self::assertNotNull($answer->data()['answeredAt']);

		self::assertSame('absent', $this->answer(self::$hall->councillor, 'absent')->data()['answer']);
		self::assertSame([['Odile Perrachon', 'absent', 'app'], ['Fabrice Perrachon', null, null], ['Jeanne Perrachon', null, null]], array_map(
			static fn (array $member): array => [$member['name'], $member['answer'], $member['origin']],
			$this->all()['members'],
		));
	}

	public function testAHolderAcceptsOrDeclines(): void {
		$given = $this->give(self::$hall->councillor, 'Fabrice')->data();
		self::assertSame(['proxy', 'asked', 'Fabrice Perrachon'], [$given['answer'], $given['given']['state'], $given['given']['holder']]);
		$held = $this->mine(self::$hall->otherCouncillor)['held'];
		self::assertSame(['Odile Perrachon', 'asked'], [$held['giver'], $held['state']]);

		self::assertSame('accepted', $this->settle(self::$hall->otherCouncillor, 'Odile', true)->data()['held']['state']);
		self::assertNull($this->settle(self::$hall->otherCouncillor, 'Odile', false)->data()['held']);
		self::assertSame('declined', $this->mine(self::$hall->councillor)['given']['state']);
		self::assertRefused(409, 'nothing_asked', $this->settle(self::$hall->otherCouncillor, 'Odile', true));
	}

	public function testAProxyEndsWhenItsGiverComesOrChoosesSomebodyElse(): void {
		$this->give(self::$hall->councillor, 'Fabrice');
		self::assertSame('Jeanne Perrachon', $this->give(self::$hall->councillor, 'Jeanne')->data()['given']['holder']);
		self::assertNull($this->mine(self::$hall->otherCouncillor)['held']);

		self::assertNull($this->answer(self::$hall->councillor, 'present')->data()['given']);
		self::assertNull($this->all()['members'][2]['holds']);
	}

	public function testAHolderCarriesOneProxyOnly(): void {
		self::assertStatus(200, $this->record('Jeanne', ['answer' => 'proxy', 'holderId' => self::$members['Fabrice'], 'writtenOn' => '2027-01-10']));
		self::assertSame(['Fabrice Perrachon' => 'impossible', 'Jeanne Perrachon' => 'doubtful'], $this->choices(self::$hall->councillor));

		$refused = $this->give(self::$hall->councillor, 'Fabrice');
		self::assertRefused(409, 'holder_taken', $refused);
		self::assertStringNotContainsString('carries', $refused->body, 'whose proxy a colleague carries is nobody’s business but the secretary’s');
		self::assertStringContainsString('carries', $this->record('Odile', ['answer' => 'proxy', 'holderId' => self::$members['Fabrice']])->body);
		self::assertNull($this->mine(self::$hall->councillor)['answer']);
	}

	/** Who said « absent » may come after all: the proxy is kept, and everybody who must know it is told that nobody would vote. */
	public function testAProxyToWhoeverWillNotComeIsKeptWithItsWarning(): void {
		self::assertStatus(200, $this->record('Fabrice', ['answer' => 'absent']));
		self::assertSame('doubtful', $this->choices(self::$hall->councillor)['Fabrice Perrachon']);

		$given = $this->give(self::$hall->councillor, 'Fabrice');
		self::assertStatus(200, $given);
		self::assertSame(['holder_doubtful'], $given->data()['warnings']);
		self::assertSame(['holder_declared_absent'], $this->all()['members'][0]['warnings']);

		self::assertStatus(200, $this->record('Fabrice', ['answer' => 'present']));
		self::assertSame([], $this->mine(self::$hall->councillor)['warnings'], 'the holder comes after all');
		self::assertSame([], $this->all()['members'][0]['warnings']);
	}

	public function testChainsAndCirclesOfProxiesAreSaid(): void {
		$this->give(self::$hall->councillor, 'Fabrice');
		$chained = $this->record('Fabrice', ['answer' => 'proxy', 'holderId' => self::$members['Jeanne']])->data()['members'];
		self::assertSame([['holder_represented'], ['giver_carries_proxy'], []], array_column($chained, 'warnings'));
		self::assertSame(['holder_doubtful'], $this->mine(self::$hall->councillor)['warnings']);

		$circle = $this->record('Jeanne', ['answer' => 'proxy', 'holderId' => self::$members['Odile']])->data()['members'];
		self::assertSame([['circular'], ['circular'], ['circular']], array_column($circle, 'warnings'));
	}

	/** An élu learns of colleagues whether they can be chosen, and nothing of what they answered. */
	public function testAnEluLearnsNothingOfWhatColleaguesAnswered(): void {
		self::assertStatus(200, $this->record('Jeanne', ['answer' => 'present']));
		$present = $this->mine(self::$hall->councillor)['colleagues'];
		self::assertSame(['memberId', 'name', 'civility', 'function', 'choice'], array_keys($present[1]));

		self::assertStatus(200, $this->record('Jeanne', ['answer' => 'absent']));
		$absent = $this->mine(self::$hall->councillor)['colleagues'];
		self::assertStatus(200, $this->record('Jeanne', ['answer' => 'proxy', 'holderId' => self::$members['Fabrice']]));
		$represented = $this->mine(self::$hall->councillor)['colleagues'];
		self::assertSame($absent[1], $represented[1], 'absent or represented: the same to colleagues');
	}

	/** Two givers at the same instant: the database decides. */
	public function testOfTwoProxiesAtOnceOneIsTaken(): void {
		$path = "/meetings/{$this->room->id}";
		$statuses = self::$hall->manager->together([
			['PUT', "$path/answers/" . self::$members['Odile'], ['answer' => 'proxy', 'holderId' => self::$members['Fabrice']], []],
			['PUT', "$path/answers/" . self::$members['Jeanne'], ['answer' => 'proxy', 'holderId' => self::$members['Fabrice']], []],
		]);
		sort($statuses);
		self::assertSame([200, 409], $statuses);
		self::assertCount(1, array_filter($this->all()['members'], static fn (array $member): bool => $member['answer'] === 'proxy'));
	}

	public function testWhatTheLawForbidsIsRefusedWhoeverAsks(): void {
		self::assertRefused(422, 'holder_is_giver', $this->give(self::$hall->councillor, 'Odile'));
		self::assertRefused(422, 'holder_not_named', $this->answer(self::$hall->councillor, 'proxy'));
		self::assertRefused(422, 'unknown_value', $this->answer(self::$hall->councillor, 'perhaps'));
		$stranger = self::member(new TownHall(self::named('replies-others')), 'Camille', null);
		self::assertRefused(422, 'holder_not_member', self::$hall->councillor->api('PUT', "/meetings/{$this->room->id}/answer", ['answer' => 'proxy', 'holderId' => $stranger]));
		self::assertRefused(409, 'no_member', self::$hall->manager->api('PUT', "/meetings/{$this->room->id}/answers/$stranger", ['answer' => 'present']));
		self::assertNull($this->mine(self::$hall->councillor)['answer']);
	}

	public function testWhoIsNoMemberAnswersNothing(): void {
		$mine = $this->mine(self::$hall->staff);
		self::assertSame([null, false, []], [$mine['memberId'], $mine['isOpen'], $mine['colleagues']]);
		self::assertRefused(409, 'no_member', $this->answer(self::$hall->staff, 'present'));
	}

	public function testNobodyAnswersBeforeTheConvocationNorOnceTheMeetingHasOpened(): void {
		$draft = new MeetingRoom(self::$hall, '2027-02-23T19:00');
		self::assertStatus(404, self::$hall->councillor->api('PUT', "/meetings/$draft->id/answer", ['answer' => 'present']));
		self::assertRefused(409, 'not_convened', self::$hall->manager->api('PUT', "/meetings/$draft->id/answers/" . self::$members['Jeanne'], ['answer' => 'present']));

		$past = new MeetingRoom(self::$hall, '2026-01-20T19:00');
		$past->convene();
		self::assertRefused(409, 'answers_closed', self::$hall->councillor->api('PUT', "/meetings/$past->id/answer", ['answer' => 'present']));
		self::assertStatus(200, self::$hall->manager->api('PUT', "/meetings/$past->id/answers/" . self::$members['Odile'], ['answer' => 'absent']));
	}

	/** Each answer is in the journal of proof, also those that were changed. */
	public function testTheJournalKeepsWhatWasAnsweredBefore(): void {
		$this->give(self::$hall->councillor, 'Fabrice');
		$this->answer(self::$hall->councillor, 'present');
		$types = [];
		foreach (explode("\n", trim(self::occ('conseil_municipal:journal:export', (string)self::$hall->councilId)->orFail()->output)) as $line) {
			$entry = json_decode(json_decode($line, true)['content'], true);
			if ($entry['subject']['meeting'] === $this->room->id) {
				$types[] = $entry['type'];
			}
		}
		self::assertSame(['reply_given', 'proxy_revoked', 'reply_given'], array_values(array_filter($types, static fn (string $type): bool => preg_match('/^(reply|proxy)_/', $type) === 1)));
	}

	public function testTheirPagesStayWithinTheirQueries(): void {
		self::assertLessThanOrEqual(6, self::queryCost(self::$hall->councillor, "/meetings/{$this->room->id}/answer"));
		self::assertLessThanOrEqual(6, self::queryCost(self::$hall->manager, "/meetings/{$this->room->id}/answers"));
	}

	private static function member(TownHall $hall, string $firstName, ?string $account): int {
		return $hall->manager->api('POST', "/councils/$hall->councilId/members", [
			'civility' => 'Mme', 'firstName' => $firstName, 'lastName' => 'Perrachon', 'function' => 'conseiller', 'channel' => 'paper',
			'uid' => $account === null ? null : "$account-$hall->suffix",
		])->data()['id'];
	}

	/** @return array<string, string> by name of the colleague */
	private function choices(Client $client): array {
		return array_column($this->mine($client)['colleagues'], 'choice', 'name');
	}

	/** @return array<string, mixed> */
	private function mine(Client $client): array {
		$answer = $client->api('GET', "/meetings/{$this->room->id}/answer");
		self::assertStatus(200, $answer);
		return $answer->data();
	}

	/** @return array<string, mixed> */
	private function all(): array {
		$answer = self::$hall->staff->api('GET', "/meetings/{$this->room->id}/answers");
		self::assertStatus(200, $answer);
		return $answer->data();
	}

	private function answer(Client $client, string $answer): Answer {
		return $client->api('PUT', "/meetings/{$this->room->id}/answer", ['answer' => $answer]);
	}

	private function give(Client $client, string $holder): Answer {
		return $client->api('PUT', "/meetings/{$this->room->id}/answer", ['answer' => 'proxy', 'holderId' => self::$members[$holder]]);
	}

	/** @param array<string, mixed> $values */
	private function record(string $member, array $values): Answer {
		return self::$hall->manager->api('PUT', "/meetings/{$this->room->id}/answers/" . self::$members[$member], $values);
	}

	private function settle(Client $client, string $giver, bool $accept): Answer {
		return $client->api('PUT', "/meetings/{$this->room->id}/held-proxy", ['giverId' => self::$members[$giver], 'accept' => $accept]);
	}
}
