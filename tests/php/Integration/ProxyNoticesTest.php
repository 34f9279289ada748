<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Mailbox;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Talk;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What is asked on phones: whether one comes, and who hears of a proxy. The holder is asked, the giver hears the answer, and what is settled waits on no phone. */
final class ProxyNoticesTest extends HostTestCase {
	private static int $halls = 0;
	private TownHall $hall;
	private ConveningRoom $room;
	/** @var array<string, int> members by first name: Odile and Fabrice have accounts, Jeanne an e-mail address only */
	private array $members;

	#[\Override]
	protected function setUp(): void {
		$this->hall = new TownHall(self::named('heard' . ++self::$halls));
		$this->room = new ConveningRoom($this->hall, new MeetingRoom($this->hall, '2029-06-19T19:00'));
		foreach (['Odile' => $this->hall->councillor->uid, 'Fabrice' => $this->hall->otherCouncillor->uid, 'Jeanne' => null] as $name => $uid) {
			$this->members[$name] = $this->room->addMember($name, 'Perrachon', ['uid' => $uid, 'email' => self::address($name, $this->hall)])['id'];
		}
		$this->room->room->addItem('Cantine');
		$this->room->convene();
	}

	private static function address(string $name, TownHall $hall): string {
		return strtolower($name) . ".$hall->suffix@example.org";
	}

	private static function heard(string $words, Client $person): bool {
		return str_contains(implode("\n", Talk::notices($person)), $words);
	}

	private function give(string $holder): void {
		self::assertStatus(200, $this->hall->councillor->api('PUT', "/meetings/{$this->room->room->id}/answer", ['answer' => 'proxy', 'holderId' => $this->members[$holder]]));
	}

	private function settle(string $giver, bool $accept): void {
		self::assertStatus(200, $this->hall->otherCouncillor->api('PUT', "/meetings/{$this->room->room->id}/held-proxy", ['giverId' => $this->members[$giver], 'accept' => $accept]));
	}

	/** @return list<array<string, mixed>> notifications of Odile about the meeting */
	private function asked(): array {
		$all = $this->hall->councillor->ocs('GET', '/ocs/v2.php/apps/notifications/api/v2/notifications');
		return array_values(array_filter($all->body === '' ? [] : ($all->data() ?: []), fn (array $one): bool => $one['app'] === 'conseil_municipal' && $one['object_id'] === (string)$this->room->room->id));
	}

	private function press(string $link): void {
		$url = self::host()->url;
		self::assertTrue(str_starts_with($link, $url . '/'), $link);
		self::assertStatus(200, $this->hall->councillor->send('PUT', substr($link, strlen($url)), '', ['OCS-APIRequest' => 'true']));
	}

	public function testTheNotificationOfTheConvocationTakesTheAnswerAndGoes(): void {
		[$convened] = $this->asked();
		self::assertSame([['PUT', true], ['PUT', false]], array_map(static fn (array $action): array => [$action['type'], $action['primary']], $convened['actions']));
		$answer = fn (): ?string => $this->hall->councillor->api('GET', "/meetings/{$this->room->room->id}/answer")->data()['answer'];

		$this->press($convened['actions'][1]['link']);
		self::assertSame('absent', $answer());
		self::assertSame([], $this->asked());
		$this->press($convened['actions'][0]['link']);
		self::assertSame('present', $answer());
	}

	public function testACancelledMeetingAsksNobodyToComeAnyMore(): void {
		self::assertNotSame([], $this->asked()[0]['actions']);
		self::assertStatus(200, $this->room->send($this->room->freeze($this->room->act('cancellation', ['reason' => 'Salle inondée.'])->data())));
		self::assertSame([[]], array_column($this->asked(), 'actions'), 'one notification, which says that it is cancelled');
	}

	public function testTheHolderIsAskedAndTheGiverHearsWhatTheHolderSays(): void {
		$this->give('Fabrice');
		self::assertTrue(self::heard('Odile Perrachon asks you to vote', $this->hall->otherCouncillor));
		$this->settle('Odile', true);
		self::assertFalse(self::heard('asks you to vote', $this->hall->otherCouncillor), 'what is settled waits on no phone');
		self::assertTrue(self::heard('Fabrice Perrachon accepts your proxy', $this->hall->councillor));

		$this->settle('Odile', false);
		self::assertTrue(self::heard('Fabrice Perrachon cannot carry your proxy', $this->hall->councillor));
		self::assertStatus(200, $this->hall->councillor->api('PUT', "/meetings/{$this->room->room->id}/answer", ['answer' => 'present']));
		self::assertFalse(self::heard('cannot carry your proxy', $this->hall->councillor), 'who chose again is told nothing more');
	}

	public function testTheGiverHearsOnceThatTheHolderWillNotCome(): void {
		$this->give('Fabrice');
		$this->settle('Odile', true);
		$absent = fn () => self::assertStatus(200, $this->hall->otherCouncillor->api('PUT', "/meetings/{$this->room->room->id}/answer", ['answer' => 'absent']));
		$absent();
		$absent();
		$told = array_filter(Talk::notices($this->hall->councillor), static fn (string $one): bool => str_contains($one, 'cannot come on'));
		self::assertCount(1, $told);
		$this->give('Jeanne');
		self::assertFalse(self::heard('cannot come on', $this->hall->councillor), 'settled by another choice');
	}

	/** The secretary types a proxy to somebody who has said « absent »: it is kept, and its giver may choose somebody else. */
	public function testAGiverHearsThatAProxyTypedByTheSecretaryMayBeLost(): void {
		$type = fn (string $name, array $values) => self::assertStatus(200, $this->hall->manager->api('PUT', "/meetings/{$this->room->room->id}/answers/{$this->members[$name]}", $values));
		$type('Fabrice', ['answer' => 'absent']);
		$type('Odile', ['answer' => 'proxy', 'holderId' => $this->members['Fabrice']]);
		self::assertTrue(self::heard('Fabrice Perrachon, who carries your proxy, cannot come on', $this->hall->councillor));
		$type('Odile', ['answer' => 'present']);
		$type('Jeanne', ['answer' => 'proxy', 'holderId' => $this->members['Fabrice']]);
		self::emptyOutbox();
		$told = array_filter(Mailbox::of(self::address('Jeanne', $this->hall)), static fn (array $mail): bool => !str_starts_with($mail['subject'], 'Convocation'));
		self::assertCount(1, $told);

		$type('Fabrice', ['answer' => 'present']);
		$type('Jeanne', ['answer' => 'present']);
		$type('Odile', ['answer' => 'proxy', 'holderId' => $this->members['Fabrice']]);
		self::assertFalse(self::heard('who carries your proxy, cannot come on', $this->hall->councillor));
	}

	public function testWhatWasAskedAndTakenBackIsAskedNoMore(): void {
		$this->give('Fabrice');
		$this->give('Jeanne');
		self::assertFalse(self::heard('asks you to vote', $this->hall->otherCouncillor));
		self::assertFalse(self::heard('no longer carry', $this->hall->otherCouncillor), 'who had accepted nothing has lost nothing');
		$this->give('Fabrice');
		$this->settle('Odile', true);
		self::assertStatus(200, $this->hall->councillor->api('PUT', "/meetings/{$this->room->room->id}/answer", ['answer' => 'present']));
		self::assertTrue(self::heard('You no longer carry the proxy of Odile Perrachon', $this->hall->otherCouncillor));
	}

	public function testAGiverWithoutAccountHearsByEmailThatTheProxyIsNotTaken(): void {
		self::assertStatus(200, $this->hall->manager->api('PUT', "/meetings/{$this->room->room->id}/answers/{$this->members['Jeanne']}", ['answer' => 'proxy', 'holderId' => $this->members['Fabrice']]));
		self::assertTrue(self::heard('You hold the written proxy of Jeanne Perrachon', $this->hall->otherCouncillor));
		$this->settle('Jeanne', false);
		self::emptyOutbox();
		$told = array_values(array_filter(Mailbox::of(self::address('Jeanne', $this->hall)), static fn (array $mail): bool => !str_starts_with($mail['subject'], 'Convocation')));
		self::assertCount(1, $told);
		self::assertStringContainsString('Fabrice Perrachon', $told[0]['text']);
		self::assertMatchesRegularExpression('#/r/\S{20,}#', $told[0]['text']);
	}
}
